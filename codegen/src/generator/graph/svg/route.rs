//! `route`, the path of an arrow.

use super::placed::Placed;

/// The line through these places, from the lower edge of the first to the upper edge of the last.
pub(super) fn route(places: &[Placed]) -> String {
    let [first, .., last] = places else {
        return String::new();
    };
    let mut line = format!("M{} {}", first.middle(), first.bottom());
    let mut y = first.bottom();
    for place in &places[1..] {
        let (x, to) = (place.middle(), place.y);
        let half = y.midpoint(to);
        let before = line_end(&line);
        line += &format!(" C{before} {half} {x} {half} {x} {to}");
        if place.y != last.y {
            // The line passes a row of boxes straight down.
            line += &format!(" L{x} {}", place.bottom());
        }
        y = place.bottom();
    }
    line
}

/// Horizontal position at which the line ends so far.
fn line_end(line: &str) -> String {
    let mut words = line.rsplit(' ');
    let x = words.nth(1).unwrap_or_default();
    x.trim_start_matches(['M', 'L']).to_owned()
}
