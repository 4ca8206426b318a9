//! `Listing`.
use std::collections::BTreeMap;

/// The functions of an assembly listing by symbol.
#[derive(Debug, Default)]
pub(super) struct Listing {
    functions: BTreeMap<String, Vec<String>>,
    /// Symbols that LLVM has made another name of the same code.
    aliases: BTreeMap<String, String>,
}

impl Listing {
    /// Reads what `rustc --emit=asm` writes.
    pub(super) fn parse(text: &str) -> Self {
        let mut listing = Self::default();
        let mut symbol = String::new();
        for line in text.lines() {
            let code = line.split('#').next().unwrap_or_default().trim();
            if let Some((name, of)) = alias(code) {
                listing.aliases.insert(name, of);
            } else if let Some(label) = code.strip_suffix(':') {
                if !label.starts_with(".L") {
                    label.trim_matches('"').clone_into(&mut symbol);
                } else if !label.starts_with(".Lfunc") {
                    listing.push(&symbol, code);
                }
            } else if !code.is_empty() && !code.starts_with('.') {
                listing.push(&symbol, code);
            }
        }
        listing
    }

    fn push(&mut self, symbol: &str, code: &str) {
        self.functions
            .entry(symbol.to_owned())
            .or_default()
            .push(code.to_owned());
    }

    /// The instructions of `module::function`, local labels numbered in the order in which they appear. Where LLVM has
    /// found two functions to be one and left an alias or a jump in the place of the other, that code is given.
    #[track_caller]
    pub(super) fn instructions(&self, module: &str, function: &str) -> Vec<String> {
        let path = format!("{}{module}{}{function}", module.len(), function.len());
        let mut names = self.functions.keys().chain(self.aliases.keys());
        let name = names.find(|name| name.contains(&path));
        numbered(
            self.code(name.unwrap_or_else(|| panic!("{module}::{function} is not in the listing"))),
        )
    }

    fn code(&self, symbol: &str) -> &[String] {
        if let Some(of) = self.aliases.get(symbol) {
            return self.code(of);
        }
        let code = &self.functions[symbol];
        match code.as_slice() {
            [only] => jump(only)
                .filter(|to| self.functions.contains_key(*to))
                .map_or(code, |to| self.code(to)),
            _ => code,
        }
    }
}

/// `.set a, b` or `a = b`.
fn alias(code: &str) -> Option<(String, String)> {
    let set = code
        .strip_prefix(".set")
        .and_then(|rest| rest.split_once(','));
    let (name, of) = set.or_else(|| code.split_once(" = "))?;
    Some((name.trim().to_owned(), of.trim().to_owned()))
}

fn jump(code: &str) -> Option<&str> {
    let (operation, target) = code.split_once(char::is_whitespace)?;
    matches!(operation, "jmp" | "b").then_some(target.trim())
}

/// Names of local labels are numbers of the compiler's own; only which are the same matters.
fn numbered(code: &[String]) -> Vec<String> {
    let mut labels: Vec<String> = Vec::new();
    let mut number = |label: &str| {
        let known = labels.iter().position(|seen| seen == label);
        known.unwrap_or_else(|| {
            labels.push(label.to_owned());
            labels.len() - 1
        })
    };
    let is_name = |letter: char| letter.is_alphanumeric() || "._$@".contains(letter);
    let mut renamed = |line: &String| {
        let mut text = String::new();
        for word in line.split_inclusive(|letter| !is_name(letter)) {
            let name = word.trim_end_matches(|letter| !is_name(letter));
            if name.starts_with(".L") {
                text += &format!("label{}{}", number(name), &word[name.len()..]);
            } else {
                text += word;
            }
        }
        text
    };
    code.iter().map(&mut renamed).collect()
}
