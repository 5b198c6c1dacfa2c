// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ohmesh.report.PageInBrowser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a study in a real browser. */
@Tag("browser")
class StudyBrowserTest {
    @RegisterExtension
    static final PageInBrowser browser = new PageInBrowser(Path.of("target", "pages"));

    @TempDir
    Path folder;

    private Path page(int mostRows) throws IOException {
        String html = StudyPage.of(StudySample.results(folder, mostRows)).html();
        return Files.writeString(folder.resolve("report.html"), html);
    }

    /** The second one has 2,160 points. */
    @ParameterizedTest(name = "up to {0} rows")
    @ValueSource(ints = {96, 2560})
    void thePageOfAStudyReads(int mostRows) throws IOException {
        assertEquals(List.of(), browser.problems(page(mostRows), "study-" + mostRows));
    }

    @Test
    void rowsAndColumnsAreChosen() throws IOException {
        browser.problems(page(96), "study-96");
        String shown = "const t = document.querySelector('table.choosable'); return Array.from(t.tBodies[0].rows)"
                + ".filter(r => r.getClientRects().length > 0).length";
        assertEquals(72L, browser.run(shown));
        browser.run("const i = document.querySelector('.choice input[type=search]'); i.value = 'V/3 front';"
                + "i.dispatchEvent(new Event('input'))");
        long few = (Long) browser.run(shown);
        assertEquals(few + " of 72", browser.run("return document.querySelector('.choice output').textContent"));
        assertEquals(true, few > 0 && few < 72, few + " rows");
        String columns = "const t = document.querySelector('table.choosable'); return Array.from(t.tHead.rows[0].cells)"
                + ".filter(c => c.getClientRects().length > 0).length";
        long before = (Long) browser.run(columns);
        browser.run("Array.from(document.querySelectorAll('.choice input[type=checkbox]')).filter(b => !b.checked)"
                + ".forEach(b => b.click())");
        assertEquals(true, (Long) browser.run(columns) > before);
    }
}
