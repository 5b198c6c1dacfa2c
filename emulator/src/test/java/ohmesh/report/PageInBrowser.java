// SPDX-License-Identifier: Apache-2.0
package ohmesh.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Opens pages in a headless Chromium, in both themes and at the widths of a desk and of a telephone. One browser serves
 * all tests of a class.
 */
public final class PageInBrowser implements BeforeAllCallback, AfterAllCallback {
    private static final int[] WIDTHS = {1280, 390};
    private static final int HEIGHT = 900;
    private static final String[] THEMES = {"light", "dark"};

    private final Path pictures;
    private ChromeDriver driver;
    private String script;

    /** A browser whose screenshots go to a folder. */
    public PageInBrowser(Path pictures) {
        this.pictures = pictures;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Files.createDirectories(pictures);
        try (var stream = PageInBrowser.class.getResourceAsStream("/ohmesh/report/page-check.js")) {
            script = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium"));
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of(program("chromedriver")).toFile())
                .build();
        driver = new ChromeDriver(service, options);
    }

    private static String program(String name) {
        for (String folder : System.getenv("PATH").split(":", -1)) {
            Path program = Path.of(folder, name);
            if (Files.isExecutable(program)) {
                return program.toString();
            }
        }
        throw new IllegalStateException("the profile browser needs " + name + " on the path");
    }

    /** What is wrong with a page, at every width and in every theme; screenshots begin with the name. */
    public List<String> problems(Path html, String name) throws IOException {
        List<String> problems = new ArrayList<>();
        for (int width : WIDTHS) {
            for (String theme : THEMES) {
                look(width, theme);
                open(html);
                String where = name + "-" + width + "-" + theme;
                findings().forEach(finding -> problems.add(where + ": " + finding));
                for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
                    problems.add(where + ": console: " + entry.getMessage());
                }
                picture(pictures.resolve(where + ".png"));
            }
        }
        return problems;
    }

    /** A theme that an earlier page chose is forgotten. */
    private void open(Path html) {
        driver.get(html.toUri().toString());
        driver.executeScript("window.localStorage.clear()");
        driver.navigate().refresh();
    }

    private void look(int width, String theme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", width < 500));
        Map<String, Object> feature = Map.of("name", "prefers-color-scheme", "value", theme);
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    }

    /** Runs a script in the page. */
    public Object run(String code) {
        return driver.executeScript(code);
    }

    @SuppressWarnings("unchecked") // the script returns an array of strings
    private List<String> findings() {
        return (List<String>) driver.executeScript(script);
    }

    private void picture(Path file) throws IOException {
        Map<String, Object> shot = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        Files.write(file, Base64.getDecoder().decode((String) shot.get("data")));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (driver != null) {
            driver.quit();
        }
    }
}
