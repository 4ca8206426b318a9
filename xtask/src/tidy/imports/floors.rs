//! `Floors`, the list of floors in a `lib.rs` or `mod.rs`.

use std::collections::BTreeMap;

/// The floor of each module of a folder, as its root file lists them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Floors {
    /// Line of the list, counted from one.
    pub(crate) line: usize,
    /// The floor of each module.
    pub(crate) of: BTreeMap<String, u32>,
}

impl Floors {
    /// Reads the list below the heading `# Floors` in the header of a root file, if there is one. A row is a number and the names
    /// of the modules on that floor; what follows a dash is a remark.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let header = text.lines().map_while(|line| line.strip_prefix("//!"));
        let mut lines = header.map(str::trim).enumerate();
        let (at, _) = lines.find(|(_, line)| *line == "# Floors")?;
        let rows = lines.skip_while(|(_, line)| !line.starts_with("```"));
        let rows = rows
            .skip(1)
            .take_while(|(_, line)| !line.starts_with("```"));
        let mut of = BTreeMap::new();
        for (_, row) in rows {
            let row = row.split(" – ").next().unwrap_or_default();
            let mut words = row.split_whitespace();
            let Some(number) = words.next().and_then(|word| word.parse().ok()) else {
                continue;
            };
            of.extend(words.map(|word| (word.to_owned(), number)));
        }
        Some(Self { line: at + 1, of })
    }
}

#[cfg(test)]
mod tests {
    use super::Floors;

    #[test]
    fn a_list_with_remarks() {
        let text = "//! A.\n//!\n//! # Floors\n//!\n//! ```text\n//! 2 a\n//!  1 b c – what all need\n//! ```\nmod a;\n";
        let floors = Floors::read(text).expect("there is a list");
        assert_eq!(floors.line, 3);
        let of = floors
            .of
            .iter()
            .map(|(name, floor)| format!("{name}{floor}"));
        assert_eq!(of.collect::<String>(), "a2b1c1");
        assert_eq!(Floors::read("//! A.\n"), None);
    }
}
