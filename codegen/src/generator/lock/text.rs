//! A locked contract as the text of its file, and the way back.

use super::{LockedContract, LockedItem};

/// A line of a lock that does not parse.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "line {line} is not what `gen` writes; restore the file, or delete it to lock the contract anew"
)]
pub struct UnreadableLock {
    /// Number of the line, counted from one.
    pub line: usize,
}

impl LockedContract {
    /// Reads what `text` wrote; lines that begin with `#` are skipped.
    ///
    /// # Errors
    /// The first line that `text` cannot have written.
    pub fn read(text: &str) -> Result<Self, UnreadableLock> {
        let lines = text
            .lines()
            .enumerate()
            .map(|(at, line)| (at + 1, line.trim_end()));
        let mut lines = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
        let first = lines.next().and_then(|(_, line)| line.split_once(' '));
        let (package, version) = first.ok_or(UnreadableLock { line: 1 })?;
        let mut contract = Self {
            package: package.to_owned(),
            version: version.to_owned(),
            features: Vec::new(),
            cargo_features: Vec::new(),
            models: Vec::new(),
            views: Vec::new(),
        };
        // The list that the next rows belong to.
        let mut open: Option<fn(&mut Self) -> &mut Vec<LockedItem>> = None;
        for (line, text) in lines {
            let row = text.strip_prefix("    ");
            let word = text.split_once(' ');
            match (row, word) {
                (Some(row), _) => {
                    let items = open.map(|list| list(&mut contract));
                    let item = items.and_then(|items| items.last_mut());
                    item.ok_or(UnreadableLock { line })?
                        .rows
                        .push(row.to_owned());
                }
                (None, Some(("feature", name))) => contract.features.push(name.to_owned()),
                (None, Some(("cargo-feature", name))) => {
                    contract.cargo_features.push(name.to_owned())
                }
                (None, Some((kind @ ("struct" | "enum" | "view"), _))) => {
                    let list = if kind == "view" { views } else { models };
                    list(&mut contract).push(LockedItem {
                        head: text.to_owned(),
                        rows: Vec::new(),
                    });
                    open = Some(list);
                }
                (None, _) => return Err(UnreadableLock { line }),
            }
        }
        Ok(contract)
    }
}

fn models(contract: &mut LockedContract) -> &mut Vec<LockedItem> {
    &mut contract.models
}

fn views(contract: &mut LockedContract) -> &mut Vec<LockedItem> {
    &mut contract.views
}

impl LockedContract {
    /// The lines behind the marker; [`read`](Self::read) is the way back.
    #[must_use]
    pub fn text(&self) -> String {
        let mut blocks = vec![format!("{} {}", self.package, self.version)];
        let features = self.features.iter().map(|name| format!("feature {name}"));
        let cargo_features = self.cargo_features.iter();
        let cargo_features = cargo_features.map(|name| format!("cargo-feature {name}"));
        let lines: Vec<_> = features.chain(cargo_features).collect();
        if !lines.is_empty() {
            blocks.push(lines.join("\n"));
        }
        blocks.extend(self.models.iter().chain(&self.views).map(block));
        blocks.join("\n\n") + "\n"
    }
}

fn block(item: &LockedItem) -> String {
    let rows = item.rows.iter().map(|row| format!("\n    {row}"));
    item.head.clone() + &rows.collect::<String>()
}
