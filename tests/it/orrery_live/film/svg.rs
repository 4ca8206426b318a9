//! `svg`, the film as a picture that a browser moves.
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::shot::Shot;

/// Width and height of a cell.
const CELL: (usize, usize) = (8, 16);

/// Columns of the terminal, and of what stands below.
const COLUMNS: usize = 80;

/// Rows below the terminal.
const BELOW: usize = 7;

/// Seconds for which each shot is to be seen, and the last one.
const SECONDS: (f64, f64) = (0.15, 2.0);

/// A film of these shots, again and again. Dots that all shots have are there once.
pub(super) fn svg(shots: &[Shot]) -> String {
    let rows = shots.iter().map(|shot| shot.rows.len()).max().unwrap();
    let (width, height) = (COLUMNS * CELL.0 + 16, (rows + BELOW) * CELL.1 + 16);
    let total = SECONDS.0 * (shots.len() - 1) as f64 + SECONDS.1;
    let of_all = |shot: &Shot| shot.dots().collect::<BTreeSet<_>>();
    let shared = shots.iter().map(of_all).reduce(|all, next| &all & &next);
    let shared = shared.unwrap();
    let mut text = format!(
        "<!-- Made by the test orrery_live::film, which is ignored else, of a session of `dev orrery`. -->\n\
         <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-8 -8 {width} {height}\" font-family=\"monospace\" font-size=\"13\">\n\
         <style>.s{{visibility:hidden;animation:s {total:.2}s step-end infinite}}path{{fill:none;stroke-linecap:round;stroke-width:1.9}}\
         @keyframes s{{0%{{visibility:visible}}{:.3}%{{visibility:hidden}}}}\
         .s:last-of-type{{animation-name:l}}@keyframes l{{0%{{visibility:visible}}{:.3}%{{visibility:hidden}}}}</style>\n\
         <rect x=\"-8\" y=\"-8\" width=\"{width}\" height=\"{height}\" rx=\"6\" fill=\"#101218\"/>\n",
        SECONDS.0 / total * 100.0,
        SECONDS.1 / total * 100.0,
    );
    text += &dots(shared.iter().cloned());
    for (at, shot) in shots.iter().enumerate() {
        let delay = at as f64 * SECONDS.0;
        writeln!(
            text,
            "<g class=\"s\" style=\"animation-delay:{delay:.2}s\">"
        )
        .unwrap();
        text += &dots(shot.dots().filter(|dot| !shared.contains(dot)));
        for (color, column, row, word) in shot.words() {
            text += &written(&color, column, row, &word);
        }
        for (line, words) in shot.below.iter().enumerate() {
            let mut words: String = words.chars().take(COLUMNS).collect();
            if words.chars().count() == COLUMNS {
                words.pop();
                words.push('…');
            }
            let color = if line == 0 { "#ffd75f" } else { "#8f98a8" };
            text += &written(color, 0, rows + 1 + line, &words);
        }
        text += "</g>\n";
    }
    text + "</svg>\n"
}

/// Dots as one path for each colour.
fn dots(dots: impl Iterator<Item = (String, u32, u32)>) -> String {
    let mut paths: BTreeMap<String, String> = BTreeMap::new();
    for (color, x, y) in dots {
        let path = paths.entry(color).or_default();
        write!(path, "M{} {}h0", x * 4 + 2, y * 4 + 2).unwrap();
    }
    let paths = paths.iter();
    paths
        .map(|(color, path)| format!("<path stroke=\"{color}\" d=\"{path}\"/>\n"))
        .collect()
}

fn written(color: &str, column: usize, row: usize, word: &str) -> String {
    let (x, y) = (column * CELL.0, row * CELL.1 + 12);
    let length = word.chars().count() * CELL.0;
    let space = if word.contains("  ") {
        " xml:space=\"preserve\""
    } else {
        ""
    };
    let word = word.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<text x=\"{x}\" y=\"{y}\" fill=\"{color}\" textLength=\"{length}\"{space}>{word}</text>\n"
    )
}

#[test]
fn the_picture_of_the_readme_has_no_character_that_browsers_refuse() {
    let picture = std::fs::read_to_string(crate::harness::repository().join("docs/live.svg"));
    let refused = picture
        .unwrap()
        .find(|letter: char| letter.is_control() && letter != '\n');
    assert_eq!(refused, None);
}
