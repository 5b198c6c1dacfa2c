// SPDX-License-Identifier: Apache-2.0
package ohmesh.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import ohmesh.report.chart.Picture;
import org.junit.jupiter.api.Test;

class PageTest {
    private final String html = SamplePage.page().html();

    @Test
    void aPageIsWellFormedAndNeedsNothingFromOutside() {
        assertEquals(List.of(), HtmlCheck.problems(html));
        assertTrue(html.contains("default-src 'none'"));
    }

    @Test
    void theCheckOfPagesCanFail() {
        assertFalse(HtmlCheck.problems(html.replace("</section>", "")).isEmpty());
        assertFalse(HtmlCheck.problems(html.replace("id=\"k2\"", "id=\"k1\"")).isEmpty());
        assertFalse(HtmlCheck.problems(html.replace("data:,", "https://example.org/x"))
                .isEmpty());
        assertFalse(HtmlCheck.problems(html.replace("var(--ink)", "var(--inc)")).isEmpty());
        assertFalse(HtmlCheck.problems(html.replace("--ground:#121417", "")).isEmpty());
    }

    @Test
    void theSameContentGivesTheSameBytes() {
        assertEquals(html, SamplePage.page().html());
    }

    @Test
    void markupInTextsIsShownAndNotObeyed() {
        assertTrue(html.contains("<h1>A sample &lt;page&gt; &amp; its &quot;title&quot;</h1>"));
        assertFalse(html.contains("<b>"));
    }

    @Test
    void everyDrawingSaysWhatItShows() {
        int drawings = html.split("<svg ", -1).length - 1;
        assertEquals(SamplePage.pictures().size(), drawings);
        assertEquals(drawings, html.split("role=\"img\" viewBox=\"[^\"]*\" aria-label=\"[^\"]", -1).length - 1);
    }

    @Test
    void noDrawingKeepsAColourOfTheLibrary() {
        for (Picture picture : SamplePage.pictures()) {
            assertFalse(picture.body().contains("rgb(0,1,"), picture.title());
            assertFalse(picture.body().contains("#0001"), picture.title());
            assertFalse(picture.body().contains("NaN"), picture.title());
        }
    }

    @Test
    void aDrawingStandsAloneWithItsColours() {
        for (Picture picture : SamplePage.pictures()) {
            String svg = picture.standalone();
            assertFalse(svg.contains("var("), picture.title());
            assertFalse(svg.contains(Picture.ID), picture.title());
            assertTrue(svg.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\""), picture.title());
        }
    }

    @Test
    void aRowNeedsACellForEveryColumn() {
        Table table = new Table("t").column("a").column("b");
        assertThrows(IllegalArgumentException.class, () -> table.row(Cell.of("x")));
    }
}
