//! How a measuring process hands its figures to the one that started it.
use serde_json::{Value, json};

use crate::measure::{Figure, Library};

/// The figures as text.
pub(crate) fn written(figures: &[Figure]) -> String {
    let rows = figures.iter().map(|figure| {
        json!([
            figure.case,
            figure.at,
            figure.library.name(),
            figure.nanoseconds
        ])
    });
    Value::Array(rows.collect()).to_string()
}

/// The figures of such a text.
///
/// # Errors
/// If it is no such text.
pub(crate) fn read(text: &str) -> Result<Vec<Figure>, String> {
    let rows: Vec<(String, Option<u64>, String, f64)> =
        serde_json::from_str(text).map_err(|error| format!("a process did not report: {error}"))?;
    let figures = rows.into_iter().map(|(case, at, library, nanoseconds)| {
        let found = Library::find(&library);
        Ok(Figure {
            case,
            at,
            library: found.ok_or_else(|| format!("{library} is not known"))?,
            nanoseconds,
        })
    });
    figures.collect()
}
