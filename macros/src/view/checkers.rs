//! What a View checks the functions of its implementations with.
use keyway_syntax::ViewFunction;
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};

use super::signature::Signature;
use crate::expansion::cfg;

/// Functions that take exactly the type a ViewModel's function must have, and give it back: rustc then says at the user's
/// function what differs, and shows the line of the View. A closure in between would make it speak of the closure.
pub(super) fn checkers(function: &ViewFunction) -> TokenStream {
    let cfg = cfg(&function.attributes);
    let Signature {
        types,
        output,
        lifetimes,
        ..
    } = Signature::of(function);
    let name = &function.name;
    let span = Span::call_site().located_at(name.span());
    // The name is an argument and not part of the text, so that a raw one loses its `r#`.
    let checker = |prefix: &str, generics: TokenStream, receiver: TokenStream| {
        let checker = format_ident!("__keyway_{}_{}", prefix, name, span = span);
        let pointer = quote!(for<#(#lifetimes),*> fn(#receiver #(#types),*) -> #output);
        quote! {
            #cfg
            #[allow(clippy::inline_always, clippy::type_complexity, reason = "as the contract says")]
            #[inline(always)]
            pub const fn #checker #generics(function: #pointer) -> #pointer {
                function
            }
        }
    };
    let stateless = checker("stateless", quote!(), quote!());
    let shared = checker("shared", quote!(<S>), quote!(&S,));
    let exclusive = checker("exclusive", quote!(<S>), quote!(&mut S,));
    quote!(#stateless #shared #exclusive)
}
