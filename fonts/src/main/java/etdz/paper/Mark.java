package etdz.paper;

/// Something at its place on a page: millimetres from the upper left corner.
sealed interface Mark {

    /// A line of text.
    ///
    /// @param y of the line on which the characters stand
    /// @param size in points
    /// @param grey 0 is black
    /// @param text of characters that the font has
    /// @param meant what it stands for, where the font lacks some of it
    record Words(double x, double y, double size, double grey, String text, String meant)
            implements Mark {}

    /// Words across the middle of the page, rising to the right.
    record Across(double size, double grey, String text) implements Mark {}

    record Rule(double fromX, double fromY, double toX, double toY) implements Mark {}

    record Picture(double x, double y, double side, QrCode code) implements Mark {}
}
