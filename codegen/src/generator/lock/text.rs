//! A locked contract as the text of its file.

use super::{LockedContract, LockedItem};

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
