//! `Scan`, which finds attributes inside macros and code that behaves differently in a module.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::visit::{Visit, visit_item_static, visit_path, visit_use_path};
use syn::{
    Attribute, Item, ItemStatic, Macro, Path, StaticMutability, UseName, UsePath, UseRename,
    UseTree,
};

use super::{Hazard, HazardKind};
use crate::ground::source::{FileId, Located, Location};

/// The findings of a scan over items.
pub(crate) struct Scan {
    file: FileId,
    /// Attributes of Keyway inside macros, by name.
    pub(crate) hidden: Vec<Located<String>>,
    /// Code that behaves differently in a module.
    pub(crate) hazards: Vec<Hazard>,
    /// The names behind `imports::`.
    pub(crate) imported: BTreeSet<String>,
}

/// Scans an item of `file`, function bodies included.
pub(crate) fn scan(item: &Item, file: FileId) -> Scan {
    let mut scan = Scan {
        file,
        hidden: Vec::new(),
        hazards: Vec::new(),
        imported: BTreeSet::new(),
    };
    scan.visit_item(item);
    scan
}

impl Scan {
    fn hazard(&mut self, kind: HazardKind, name: String, span: Span) {
        let location = Location::new(self.file, span.byte_range());
        self.hazards.push(Hazard {
            kind,
            name: Located::new(name, location),
        });
    }

    /// The declarations `static ref NAME: Type = value;` of a `lazy_static!` whose types can change.
    fn lazy_statics(&mut self, tokens: &TokenStream) {
        let tokens: Vec<_> = tokens.clone().into_iter().collect();
        let is_end =
            |token: &TokenTree| matches!(token, TokenTree::Punct(sign) if sign.as_char() == ';');
        for declaration in tokens.split(is_end) {
            let is_ref =
                |token: &TokenTree| matches!(token, TokenTree::Ident(word) if word == "ref");
            let mut rest = declaration
                .iter()
                .skip_while(|token| !is_ref(token))
                .skip(1);
            let name = rest.next().cloned();
            let is_equals = |token: &&TokenTree| matches!(token, TokenTree::Punct(sign) if sign.as_char() == '=');
            let ty: TokenStream = rest
                .take_while(|token| !is_equals(token))
                .cloned()
                .collect();
            if let Some(TokenTree::Ident(name)) = name
                && mentions(ty, &is_changing)
            {
                self.hazard(HazardKind::ChangingStatic, name.to_string(), name.span());
            }
        }
    }

    /// Collects `#[model]` and its like from tokens that are not expanded.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut after_hash = false;
        // How much of `imports::` has just been read.
        let mut behind = 0;
        for token in tokens {
            // `imports`, `:`, `:`, and the name.
            match &token {
                TokenTree::Ident(word) if word == "imports" => behind = 1,
                TokenTree::Punct(sign) if sign.as_char() == ':' && behind > 0 => behind += 1,
                TokenTree::Ident(word) if behind == 3 => {
                    self.imported.insert(word.to_string());
                    behind = 0;
                }
                _ => behind = 0,
            }
            let is_hash = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '#');
            if let TokenTree::Group(group) = token {
                let is_attribute = after_hash && group.delimiter() == Delimiter::Bracket;
                match marker(&group.stream()) {
                    Some(name) if is_attribute => self.hide(name, group.span()),
                    _ => self.tokens(group.stream()),
                }
            }
            after_hash = is_hash;
        }
    }

    /// The names that a `use` brings in from `imports`.
    fn import(&mut self, tree: &UseTree) {
        match tree {
            UseTree::Path(UsePath { ident, .. })
            | UseTree::Name(UseName { ident })
            | UseTree::Rename(UseRename { ident, .. }) => {
                self.imported.insert(ident.unraw().to_string());
            }
            UseTree::Group(group) => group.items.iter().for_each(|item| self.import(item)),
            UseTree::Glob(_) => {}
        }
    }

    fn hide(&mut self, name: &str, span: Span) {
        let location = Location::new(self.file, span.byte_range());
        self.hidden.push(Located::new(name.to_owned(), location));
    }
}

impl<'ast> Visit<'ast> for Scan {
    fn visit_macro(&mut self, call: &'ast Macro) {
        let last = call.path.segments.last();
        if last.is_some_and(|last| last.ident == "thread_local") {
            self.hazard(
                HazardKind::ThreadLocal,
                "thread_local!".into(),
                call.path.span(),
            );
        }
        if last.is_some_and(|last| last.ident == "lazy_static") {
            self.lazy_statics(&call.tokens);
        }
        self.tokens(call.tokens.clone());
    }

    fn visit_path(&mut self, path: &'ast Path) {
        let names: Vec<_> = path.segments.iter().map(|part| &part.ident).collect();
        for pair in names.windows(2) {
            if let [first, name] = pair
                && *first == "imports"
            {
                self.imported.insert(name.unraw().to_string());
            }
        }
        visit_path(self, path);
    }

    fn visit_use_path(&mut self, path: &'ast UsePath) {
        if path.ident == "imports" {
            self.import(&path.tree);
        }
        visit_use_path(self, path);
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        if attribute.path().is_ident("global_allocator") {
            self.hazard(
                HazardKind::GlobalAllocator,
                "global_allocator".into(),
                attribute.span(),
            );
        }
    }

    fn visit_item_static(&mut self, item: &'ast ItemStatic) {
        let changes = matches!(item.mutability, StaticMutability::Mut(_))
            || mentions(quote::ToTokens::to_token_stream(&item.ty), &is_changing);
        if changes {
            self.hazard(
                HazardKind::ChangingStatic,
                item.ident.to_string(),
                item.ident.span(),
            );
        }
        visit_item_static(self, item);
    }
}

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
fn is_changing(word: &str) -> bool {
    CHANGING.contains(&word) || word.starts_with("Atomic")
}

/// Keyway's attribute that an attribute with this content is, if any.
fn marker(content: &TokenStream) -> Option<&'static str> {
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
fn mentions(tokens: TokenStream, matches: &impl Fn(&str) -> bool) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(word) => matches(&word.to_string()),
        TokenTree::Group(group) => mentions(group.stream(), matches),
        _ => false,
    })
}
