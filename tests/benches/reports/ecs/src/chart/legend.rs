//! What the marks mean.
use super::canvas::Canvas;
use super::mark::Mark;

/// Writes the marks with their meaning side by side, and returns where the next line would stand.
pub(super) fn legend(
    canvas: &mut Canvas,
    (left, top): (f64, f64),
    right: f64,
    entries: &[(Mark, String)],
) -> f64 {
    let (mut x, mut y) = (left, top);
    for (mark, meaning) in entries {
        // Letters of this size are about this wide; the gaps forgive what is not exact.
        let width = 34.0 + 6.6 * meaning.chars().count() as f64;
        if x + width > right {
            (x, y) = (left, y + 20.0);
        }
        canvas.shape(
            &format!("mark {}", mark.class),
            (x + 5.0, y - 4.0),
            mark.path,
        );
        canvas.text("small", (x + 15.0, y), meaning);
        x += width;
    }
    y + 20.0
}
