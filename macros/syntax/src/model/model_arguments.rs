//! `ModelArguments`, the arguments of `#[model(…)]`.

use crate::attribute::Marker;
use crate::boundary::PlainList;
use crate::component::ComponentItem;
use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser};
use syn::{Ident, Token};

/// The arguments in the parentheses of `#[model(…)]`.
#[derive(Default)]
pub(super) struct ModelArguments {
    /// The types of other crates that are plain data.
    pub(super) plain: PlainList,
    /// Arguments of `component`, if the Model is one.
    pub(super) component: Option<ComponentItem>,
}

impl ModelArguments {
    /// Reads the arguments, which may be none.
    ///
    /// # Errors
    /// An unknown argument, or one of a component where none is declared.
    pub(super) fn parse(arguments: TokenStream) -> syn::Result<Self> {
        let parser = |input: ParseStream| {
            let mut read = Self::default();
            while !input.is_empty() {
                read.parse_argument(input)?;
                if !input.is_empty() {
                    input.parse::<Token![,]>()?;
                }
            }
            Ok(read)
        };
        parser.parse2(arguments)
    }

    fn parse_argument(&mut self, input: ParseStream) -> syn::Result<()> {
        let name = input.fork().parse::<Ident>();
        match name {
            Ok(name) if name == "component" => {
                input.parse::<Ident>()?;
                self.component.get_or_insert_default();
                Ok(())
            }
            Ok(name) if name == "was" => {
                input.parse::<Ident>()?;
                let Some(component) = &mut self.component else {
                    return Err(syn::Error::new(
                        name.span(),
                        "only a component has former names: write `component` before, as in `#[model(component, was = \"old-package::OldName\")]`",
                    ));
                };
                component.parse_was(&name, input)
            }
            _ => self.plain.parse_argument(Marker::Model, input),
        }
    }
}
