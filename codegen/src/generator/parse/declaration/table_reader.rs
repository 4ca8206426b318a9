//! `TableReader`, which reads keys of a TOML table and reports wrong ones with their place.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Presence;
use crate::generator::parse::rules::manifest::{
    duplicate_entry, missing_key, unknown_key, wrong_type,
};
use crate::ground::diagnostic::Diagnostics;
use crate::ground::source::{FileId, Located, Location};

/// One table with its name in messages and the list for findings.
pub(super) struct TableReader<'a> {
    pub(super) table: &'a DeTable<'a>,
    /// What the table is, such as `` `provides` ``.
    pub(super) name: &'a str,
    /// The place that stands for the whole table.
    pub(super) location: Location,
    pub(super) diagnostics: &'a mut Diagnostics,
}

impl<'a> TableReader<'a> {
    /// Reports every key that is not one of `known`.
    pub(super) fn only(&mut self, known: &[&str]) {
        for key in self.table.keys() {
            if !known.contains(&key.get_ref().as_ref()) {
                let key = located(self.location.file, key.get_ref().to_string(), key.span());
                self.diagnostics.push(unknown_key(&key, self.name, known));
            }
        }
    }

    /// The text at `key`, which must be there.
    pub(super) fn needed_text(&mut self, key: &str, example: &str) -> Option<Located<String>> {
        if let Some(value) = self.table.get(key) {
            return self.text(value, key);
        }
        self.missing(key, example);
        None
    }

    /// The text at `key`, if it is there.
    pub(super) fn optional_text(&mut self, key: &str) -> Option<Located<String>> {
        let value = self.table.get(key)?;
        self.text(value, key)
    }

    /// The texts in the list at `key`; `None` where the key is absent.
    pub(super) fn texts(&mut self, key: &str) -> Option<Vec<Located<String>>> {
        let value = self.table.get(key)?;
        let Some(list) = value.get_ref().as_array() else {
            self.wrong(value, key, "a list of texts");
            return Some(Vec::new());
        };
        let mut texts: Vec<Located<String>> = Vec::new();
        for entry in list.iter() {
            let Some(text) = self.text(entry, key) else {
                continue;
            };
            match texts.iter().find(|seen| seen.value == text.value) {
                Some(first) => self
                    .diagnostics
                    .push(duplicate_entry(&text, first.location)),
                None => texts.push(text),
            }
        }
        Some(texts)
    }

    /// The tables in the list at `key`; none where the key is absent.
    pub(super) fn tables(&mut self, key: &str) -> Vec<(&'a DeTable<'a>, Location)> {
        let Some(value) = self.table.get(key) else {
            return Vec::new();
        };
        let Some(list) = value.get_ref().as_array() else {
            self.wrong(value, key, "a list of tables");
            return Vec::new();
        };
        let mut tables = Vec::new();
        for entry in list.iter() {
            match entry.get_ref().as_table() {
                Some(table) => tables.push((table, self.place(entry))),
                None => self.wrong(entry, key, "a list of tables"),
            }
        }
        tables
    }

    /// The table at `key`, which must be there.
    pub(super) fn needed_table(
        &mut self,
        key: &str,
        example: &str,
    ) -> Option<(&'a DeTable<'a>, Location)> {
        let Some(value) = self.table.get(key) else {
            self.missing(key, example);
            return None;
        };
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(value, key, "a table");
            return None;
        };
        Some((table, self.place(value)))
    }

    /// The table at `key`, if it is there; `None` if something else is.
    pub(super) fn optional_table(
        &mut self,
        key: &str,
    ) -> Option<Option<(&'a DeTable<'a>, Location)>> {
        let Some(value) = self.table.get(key) else {
            return Some(None);
        };
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(value, key, "a table");
            return None;
        };
        Some(Some((table, self.place(value))))
    }

    /// Presence by the key `optional`; required if the key is absent or invalid.
    pub(super) fn presence(&mut self) -> Presence {
        match self.flag("optional") {
            true => Presence::Optional,
            false => Presence::Required,
        }
    }

    /// Whether the value at `key` is `true`; `false` where the key is absent.
    pub(super) fn flag(&mut self, key: &str) -> bool {
        let Some(value) = self.table.get(key) else {
            return false;
        };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong(value, key, "`true` or `false`");
            false
        })
    }

    fn text(&mut self, value: &Spanned<DeValue<'_>>, key: &str) -> Option<Located<String>> {
        let Some(text) = value.get_ref().as_str() else {
            self.wrong(value, key, "a text in quotes");
            return None;
        };
        Some(Located::new(text.to_owned(), self.place(value)))
    }

    fn missing(&mut self, key: &str, example: &str) {
        let diagnostic = missing_key(key, self.name, self.location, example);
        self.diagnostics.push(diagnostic);
    }

    fn wrong(&mut self, value: &Spanned<DeValue<'_>>, key: &str, expected: &str) {
        let found = value.get_ref().type_str();
        let diagnostic = wrong_type(key, self.place(value), expected, found);
        self.diagnostics.push(diagnostic);
    }

    fn place<T>(&self, value: &Spanned<T>) -> Location {
        Location::new(self.location.file, value.span())
    }
}

/// The text with the place of `span` in `file`.
pub(super) fn located(file: FileId, text: String, span: std::ops::Range<usize>) -> Located<String> {
    Located::new(text, Location::new(file, span))
}
