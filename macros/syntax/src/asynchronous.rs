//! `async fn` as a type, which is none.

use proc_macro2::{Span, TokenStream, TokenTree};

/// What to write in place of an `async fn` in a View.
pub const ASYNC_FUNCTION: &str = "a View function may not be `async`: write `fn`, start the work in the ViewModel on a thread or runtime of its own, and let a second function ask for the result";

/// The error in words if the parser stopped at `async` before a `fn`, where a type is wanted.
pub(crate) fn explained(error: syn::Error, tokens: TokenStream) -> syn::Error {
    match async_function(tokens) {
        Some(span) => syn::Error::new(span, ASYNC_FUNCTION),
        None => error,
    }
}

/// The first `async fn` behind a colon.
fn async_function(tokens: TokenStream) -> Option<Span> {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let inside = tokens.iter().find_map(|token| match token {
        TokenTree::Group(group) => async_function(group.stream()),
        _ => None,
    });
    let here = tokens.windows(3).find_map(|three| match three {
        [
            TokenTree::Punct(colon),
            TokenTree::Ident(first),
            TokenTree::Ident(second),
        ] if colon.as_char() == ':' && first == "async" && second == "fn" => Some(first.span()),
        _ => None,
    });
    here.or(inside)
}
