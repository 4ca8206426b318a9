//! The expansion of `#[viewmodel]` by the kind of its item.
use keyway_syntax::Declaration;
use proc_macro2::TokenStream;

use super::{instance, lifecycle, table};
use crate::expansion::{refused, without_markers};

/// The item without Keyway's attributes, followed by its generated code.
pub(crate) fn expand(attribute: TokenStream, item: TokenStream) -> TokenStream {
    let declaration = match Declaration::parse_view_model(attribute, item.clone()) {
        Ok(declaration) => declaration,
        Err(error) => return refused(&error, item),
    };
    let mut tokens = without_markers(item);
    tokens.extend(match &declaration {
        Declaration::ViewModel(item) => instance::expand(item),
        Declaration::ViewModelImpl(block) => match &block.view {
            Some(view) => table::expand(block, view),
            None => lifecycle::expand(block),
        },
        // `parse_view_model` reads nothing else.
        Declaration::Model(_) | Declaration::View(_) => TokenStream::new(),
    });
    tokens
}
