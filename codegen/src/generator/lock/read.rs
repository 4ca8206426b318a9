//! A locked contract from the text of its file.

use super::{LockedContract, LockedItem, UnreadableLock};

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
        // The list that rows belong to now.
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
