//! `RustFile`, one parsed source file.

use std::str::FromStr;

use proc_macro2::{TokenStream, TokenTree};

use super::RepositoryFile;

/// A Rust source file, parsed. Rules look at items where they can, and at tokens where the content of macros counts.
#[derive(Clone)]
pub(crate) struct RustFile {
    /// File with its text.
    pub(crate) file: RepositoryFile,
    /// Syntax tree of the file.
    pub(crate) syntax: syn::File,
    /// Tokens of the whole file, macros included.
    pub(crate) tokens: TokenStream,
}

impl RustFile {
    /// Parses a file; `None` if it is no valid Rust, which the compiler reports better.
    #[must_use]
    pub(crate) fn parse(file: &RepositoryFile) -> Option<Self> {
        Some(Self {
            syntax: syn::parse_file(&file.text).ok()?,
            tokens: TokenStream::from_str(&file.text).ok()?,
            file: file.clone(),
        })
    }

    /// Whether the generator wrote it.
    #[must_use]
    pub(crate) fn is_generated(&self) -> bool {
        self.file.text.starts_with("// @generated ")
    }

    /// Calls `visit` with every token and those that follow it in its group, the content of groups and macros included.
    pub(crate) fn each_token(&self, visit: &mut impl FnMut(&[TokenTree])) {
        each_token(self.tokens.clone(), visit);
    }
}

fn each_token(tokens: TokenStream, visit: &mut impl FnMut(&[TokenTree])) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        visit(&tokens[at..]);
        if let TokenTree::Group(group) = token {
            each_token(group.stream(), visit);
        }
    }
}
