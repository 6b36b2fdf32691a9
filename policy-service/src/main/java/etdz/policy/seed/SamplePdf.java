package etdz.policy.seed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;

/// A PDF of one page with a few lines: small, and nevertheless one that every reader opens.
final class SamplePdf {

    private SamplePdf() {}

    static byte[] of(List<String> lines) {
        var text = new StringBuilder("BT /F1 14 Tf 72 770 Td 20 TL");
        for (var line : lines) {
            text.append(" (").append(line.replaceAll("([\\\\()])", "\\\\$1")).append(") Tj T*");
        }
        var content = text.append(" ET").toString();
        var objects =
                List.of(
                        "<< /Type /Catalog /Pages 2 0 R >>",
                        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                                + " /Resources << /Font << /F1 5 0 R >> >> >>",
                        "<< /Length %d >>\nstream\n%s\nendstream"
                                .formatted(content.length(), content),
                        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new ArrayList<Integer>();
        for (var i = 0; i < objects.size(); i++) {
            offsets.add(file.length());
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        var table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(at -> file.append("%010d 00000 n \n".formatted(at)));
        file.append("trailer\n<< /Size ")
                .append(objects.size() + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return file.toString().getBytes(US_ASCII);
    }
}
