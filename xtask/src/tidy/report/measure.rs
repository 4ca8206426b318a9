//! `Measure`, one row of the report.

use serde::Serialize;

/// One figure about the repository, or about one crate of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Measure {
    /// Name of the counted property.
    pub(crate) name: &'static str,
    /// The folder of the crate; `None` for the whole repository.
    pub(crate) folder: Option<String>,
    /// Value of the figure.
    pub(crate) value: f64,
    /// Total that the figure is a part of, or the place where it was found.
    pub(crate) remark: String,
}

impl Measure {
    /// A count, which needs no fraction.
    pub(crate) fn count(name: &'static str, value: usize, remark: impl Into<String>) -> Self {
        let value = u32::try_from(value).unwrap_or(u32::MAX);
        Self {
            name,
            folder: None,
            value: f64::from(value),
            remark: remark.into(),
        }
    }

    /// The ratio of two counts times `scale`.
    pub(crate) fn ratio(name: &'static str, (part, whole): (usize, usize), scale: u32) -> Self {
        let [part_value, whole_value] =
            [part, whole].map(|count| f64::from(u32::try_from(count).unwrap_or(u32::MAX)));
        Self {
            name,
            folder: None,
            value: (part_value * f64::from(scale) / whole_value.max(1.0) * 10.0).round() / 10.0,
            remark: format!("{part} of {whole}"),
        }
    }

    /// The same figure of one crate.
    pub(crate) fn of(mut self, folder: &str) -> Self {
        self.folder = Some(folder.to_owned());
        self
    }

    /// The figure as a row of the table.
    pub(crate) fn row(&self) -> String {
        let Self {
            name,
            folder,
            value,
            remark,
        } = self;
        let folder = folder.as_deref().unwrap_or("");
        let row = format!("{name:46}  {folder:30}  {value:>7}  {remark}");
        row.trim_end().to_owned()
    }
}
