//! Everything that a measurement is shown by, as files.
use std::fs;
use std::path::{Path, PathBuf};

use crate::measurement::Measurement;
use crate::report::Report;

/// What stands between these lines of the page beside the charts is the table.
const BEGIN: &str = "<!-- measured -->";
/// See [`BEGIN`].
const END: &str = "<!-- /measured -->";

/// Files and what they are to hold.
#[derive(Clone, Debug)]
pub struct Pages {
    /// By path.
    pub files: Vec<(PathBuf, String)>,
}

/// Draws a measurement: the ratios in `svg`, and beside it under the same name the curves (`-growth.svg`), the measurement
/// (`.json`), and in the page (`.md`), if there is one with the two marks, the table.
///
/// # Errors
/// If a figure is no number, or the page cannot be read.
pub fn draw(measurement: &Measurement, svg: &Path) -> Result<Pages, String> {
    let report = Report::new(measurement);
    let mut files = vec![
        (svg.to_path_buf(), report.ratios()),
        (beside(svg, "-growth.svg"), report.curves()),
        (beside(svg, ".json"), report.json()? + "\n"),
    ];
    let page = beside(svg, ".md");
    if page.is_file() {
        let text =
            fs::read_to_string(&page).map_err(|error| format!("{}: {error}", page.display()))?;
        if let Some(text) = with_table(&text, &report.table()) {
            files.push((page, text));
        }
    }
    Ok(Pages { files })
}

impl Pages {
    /// Writes the files.
    ///
    /// # Errors
    /// The first that cannot be written.
    pub fn write(&self) -> Result<(), String> {
        for (path, text) in &self.files {
            fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        }
        Ok(())
    }
}

fn beside(svg: &Path, end: &str) -> PathBuf {
    let stem = svg.file_stem().unwrap_or_default().to_string_lossy();
    svg.with_file_name(format!("{stem}{end}"))
}

fn with_table(page: &str, table: &str) -> Option<String> {
    let (before, rest) = page.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}\n{table}\n{END}{after}"))
}
