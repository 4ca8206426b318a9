//! The types of a View function with every lifetime that ties its result spelled out, and the checks of implementations
//! against them.
use keyway_syntax::ViewFunction;
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::visit_mut::{VisitMut, visit_type_reference_mut};
use syn::{Ident, Lifetime, Type, TypeReference};

use crate::expansion::cfg;

/// A View function's arguments and result, usable beside a receiver: elision there would tie the result to the receiver.
pub(super) struct Signature {
    /// Names of the arguments.
    pub(super) names: Vec<Ident>,
    /// Types of the arguments.
    pub(super) types: Vec<Type>,
    /// Type of the result.
    pub(super) output: TokenStream,
    /// The lifetimes in use, without brackets.
    pub(super) lifetimes: Vec<Lifetime>,
}

impl Signature {
    pub(super) fn of(function: &ViewFunction) -> Self {
        let bound = function
            .signature
            .lifetimes
            .iter()
            .flat_map(|bound| &bound.lifetimes);
        let mut lifetimes: Vec<Lifetime> = bound
            .filter_map(|parameter| match parameter {
                syn::GenericParam::Lifetime(parameter) => Some(parameter.lifetime.clone()),
                _ => None,
            })
            .collect();
        let mut types: Vec<Type> = function
            .arguments
            .iter()
            .map(|argument| argument.ty.ty.clone())
            .collect();
        let mut output = function.output.as_ref().map(|output| output.ty.clone());
        let tied = function
            .output
            .as_ref()
            .is_some_and(|output| output.lifetimes.contains(&None));
        if tied {
            let written = function
                .arguments
                .iter()
                .flat_map(|argument| &argument.ty.lifetimes);
            let tie = written.flatten().next().cloned().unwrap_or_else(|| {
                let fresh = Lifetime::new("'keyway", Span::call_site());
                lifetimes.push(fresh.clone());
                fresh
            });
            let mut tie = Tie(tie);
            types
                .iter_mut()
                .chain(output.as_mut())
                .for_each(|ty| tie.visit_type_mut(ty));
        }
        let names = function
            .arguments
            .iter()
            .map(|argument| argument.name.clone())
            .collect();
        let output = output.map_or_else(|| quote!(()), |output| quote!(#output));
        Self {
            names,
            types,
            output,
            lifetimes,
        }
    }
}

/// Visitor that gives every reference without a lifetime this one.
struct Tie(Lifetime);

impl VisitMut for Tie {
    fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
        let elided = reference
            .lifetime
            .as_ref()
            .is_none_or(|lifetime| lifetime.ident == "_");
        if elided {
            reference.lifetime = Some(self.0.clone());
        }
        visit_type_reference_mut(self, reference);
    }
}

/// Renders functions that take exactly the type a ViewModel's function must have, and return it: rustc then reports a
/// difference at the user's function, and shows the line of the View. With a closure in between the error would be
/// about the closure.
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
