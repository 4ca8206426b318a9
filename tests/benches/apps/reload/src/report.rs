//! What the measurement found.
use std::fmt::Write;

use serde_json::json;

use crate::row::Row;

/// One JSON object.
pub(crate) fn json(rows: &[Row]) -> String {
    let rows = rows.iter().map(|row| {
        let value = (row.value * 1000.0).round() / 1000.0;
        json!({ "case": row.case, "subject": row.subject, "value": value, "unit": row.unit })
    });
    json!({ "benchmark": "reload", "rows": rows.collect::<Vec<_>>() }).to_string()
}

/// A table for a person.
pub(crate) fn table(rows: &[Row]) -> String {
    let mut text = String::from("|what|of|figure|\n|---|---|---:|");
    for row in rows {
        let _ = write!(
            text,
            "\n|{}|{}|{:.2} {}|",
            row.case, row.subject, row.value, row.unit
        );
    }
    text
}
