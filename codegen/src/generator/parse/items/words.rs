//! Searches for words in tokens that are not parsed.

use proc_macro2::{TokenStream, TokenTree};

/// Types of std with interior mutability; types that are computed once and then kept are not among them.
const CHANGING: [&str; 9] = [
    "Cell",
    "Condvar",
    "Mutex",
    "OnceCell",
    "OnceLock",
    "RefCell",
    "RwLock",
    "SyncUnsafeCell",
    "UnsafeCell",
];

/// Whether the word is such a type.
pub(super) fn is_changing(word: &str) -> bool {
    CHANGING.contains(&word) || word.starts_with("Atomic")
}

/// Keyway's attribute that an attribute with this content is, if any.
pub(super) fn marker(content: &TokenStream) -> Option<&'static str> {
    let words: Vec<String> = content
        .clone()
        .into_iter()
        .map_while(|token| match token {
            TokenTree::Ident(word) => Some(word.to_string()),
            TokenTree::Punct(punct) if punct.as_char() == ':' => Some(String::new()),
            _ => None,
        })
        .filter(|word| !word.is_empty())
        .collect();
    let name = match words.as_slice() {
        [name] => name,
        [krate, name] if krate == "keyway" => name,
        _ => return None,
    };
    match name.as_str() {
        "model" => Some("model"),
        "view" => Some("view"),
        "viewmodel" => Some("viewmodel"),
        "derive" if mentions(content.clone(), &|word| word == "Model") => Some("derive(Model)"),
        _ => None,
    }
}

/// Whether one of the words matches, those in brackets included.
pub(super) fn mentions(tokens: TokenStream, matches: &impl Fn(&str) -> bool) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(word) => matches(&word.to_string()),
        TokenTree::Group(group) => mentions(group.stream(), matches),
        _ => false,
    })
}
