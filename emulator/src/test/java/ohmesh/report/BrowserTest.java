// SPDX-License-Identifier: Apache-2.0
package ohmesh.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ohmesh.cli.Console;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in a real browser: nothing overlaps, nothing is faint, the console stays empty, both themes, two widths. */
@Tag("browser")
class BrowserTest {
    @RegisterExtension
    static final PageInBrowser browser = new PageInBrowser(Path.of("target", "pages"));

    @TempDir
    Path folder;

    private Path file(String html) throws IOException {
        return Files.writeString(folder.resolve("page.html"), html);
    }

    @Test
    void oneOfEverythingReads() throws IOException {
        assertEquals(List.of(), browser.problems(file(SamplePage.page().html()), "sample"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"letters", "letters-1s1m-mesh", "vmm", "fault-bypass", "spike-multicast"})
    void thePageOfARunReads(String netlist) throws IOException {
        Console.real().execute("run", Path.of("..", "netlists", netlist), "--out", folder.resolve("result"));
        assertEquals(List.of(), browser.problems(folder.resolve("result/report.html"), netlist));
    }

    @Test
    void theCheckCanFail() throws IOException {
        String html = SamplePage.page().html();
        String over = html.replace("</h1>", "</h1><p style=\"margin-top:-1.5rem\">text over the title of the page</p>");
        String faint = html.replace("--muted:#555d68", "--muted:#c5cdd8");
        String wide = html.replace("<main>", "<main><div style=\"width:2000px\">wide</div>");
        String broken = html.replace("\"use strict\";", "\"use strict\"; nothing.there();");
        for (String bad : List.of(over, faint, wide, broken)) {
            assertFalse(browser.problems(file(bad), "bad").isEmpty());
        }
    }

    @Test
    void theButtonChangesTheThemeAndTablesSort() throws IOException {
        browser.problems(file(SamplePage.page().html()), "sample");
        Object before = browser.run("return getComputedStyle(document.body).backgroundColor");
        browser.run("document.getElementById('theme').click()");
        assertFalse(before.equals(browser.run("return getComputedStyle(document.body).backgroundColor")));
        String order = "return Array.from(document.querySelectorAll('table.sortable tbody tr'))"
                + ".map(r => r.cells[0].textContent).join('')";
        browser.run("document.querySelectorAll('table.sortable thead button')[0].click()");
        assertEquals("abc", browser.run(order));
        browser.run("document.querySelectorAll('table.sortable thead button')[1].click()");
        assertEquals("bac", browser.run(order), "2, 10, and what is no number last");
        browser.run("document.querySelectorAll('table.sortable thead button')[1].click()");
        assertEquals("abc", browser.run(order), "10, 2, and what is no number last");
    }
}
