package plimsoll.serve;

import plimsoll.problem.Printer;
import plimsoll.problem.Summary;

/** The page that tells authors what is wrong with their content. */
final class ProblemsPage {
  private static final Printer PRINTER = new Printer("", false);

  private ProblemsPage() {}

  static String of(Changes.Build build) {
    Report report = build.report();
    StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head>\n");
    page.append("<meta charset=\"utf-8\">\n<title>Problems - Plimsoll</title>\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.append("<link rel=\"stylesheet\" href=\"/_plimsoll/preview.css\">\n");
    page.append(script(build)).append("</head>\n<body class=\"plimsoll-problems\">\n");
    page.append("<h1>").append(heading(report)).append("</h1>\n");
    if (report.failure().isEmpty()) {
      page.append("<p>").append(Printer.count(report.problems())).append("</p>\n");
    }
    if (!report.failure().isEmpty()) {
      page.append("<pre>").append(escaped(report.failure())).append("</pre>\n");
    }
    Summary.of(report.problems())
        .forEach(p -> page.append("<pre>").append(escaped(PRINTER.text(p))).append("</pre>\n"));
    page.append("<p>This page reloads when the content changes.</p>\n");
    return page.append("</body>\n</html>\n").toString();
  }

  private static String heading(Report report) {
    if (!report.failure().isEmpty()) {
      return "The site could not be built";
    }
    return report.alarming() ? "Customer site withheld" : "Problems";
  }

  /** The reloading script, which knows the build of its page and whether to point to this one. */
  static String script(Changes.Build build) {
    Report report = build.report();
    return "<script src=\"/_plimsoll/reload.js\" defer data-build=\""
        + build.version()
        + "\""
        + (report.alarming() ? " data-problems=\"" + escaped(heading(report)) + "\"" : "")
        + "></script>\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
