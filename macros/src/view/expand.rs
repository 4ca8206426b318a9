//! The expansion of a View.
use keyway_syntax::{BoundaryType, ViewFunction, ViewItem};
use proc_macro2::TokenStream;
use quote::quote;

use super::absence::absence;
use super::signature::{Signature, checkers};
use crate::claims::confirmed;
use crate::expansion::{cfg, refused};
use crate::foreign::foreign_types;
use crate::model::{layouts, refers};

/// `#[view]`: the table, a method and a checker per function, and the description.
pub(crate) fn expand(attribute: TokenStream, item: TokenStream) -> TokenStream {
    match ViewItem::parse(attribute, item.clone()) {
        Err(error) => refused(&error, item),
        Ok(view) => expanded(&view),
    }
}

fn expanded(view: &ViewItem) -> TokenStream {
    let ViewItem {
        attributes,
        visibility,
        name,
        functions,
        ..
    } = view;
    let fields = functions.iter().map(field);
    let methods = functions.iter().map(method);
    let checkers = functions.iter().map(checkers);
    let description = description(view);
    let absence = absence(view);
    let confirmed = confirmed(functions.iter().flat_map(types));
    quote! {
        #(#attributes)*
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        #[repr(C)]
        #visibility struct #name {
            #(#fields)*
        }

        impl #name {
            #(#methods)*
            #description
        }

        #[doc(hidden)]
        impl #name {
            #(#checkers)*
            #absence
        }

        #confirmed
    }
}

/// The types of a function's arguments and result with the `cfg` of the function.
fn types(function: &ViewFunction) -> impl Iterator<Item = (TokenStream, &BoundaryType)> {
    let cfg = cfg(&function.attributes);
    let arguments = function.arguments.iter().map(|argument| &argument.ty);
    let types = arguments.chain(&function.output);
    types.map(move |ty| (cfg.clone(), ty))
}

fn field(function: &ViewFunction) -> TokenStream {
    let ViewFunction {
        attributes,
        visibility,
        name,
        signature,
        ..
    } = function;
    let lifetimes = &signature.lifetimes;
    let inputs = &signature.inputs;
    let output = function.output.as_ref().map_or_else(
        || quote!(()),
        |output| {
            let ty = &output.ty;
            quote!(#ty)
        },
    );
    quote! {
        #(#attributes)*
        #visibility #name: #lifetimes fn(#inputs) -> ::keyway::Outcome<#output>,
    }
}

fn method(function: &ViewFunction) -> TokenStream {
    let ViewFunction {
        attributes,
        visibility,
        name,
        ..
    } = function;
    let Signature {
        names,
        types,
        output,
        lifetimes,
    } = Signature::of(function);
    quote! {
        #(#attributes)*
        #[inline]
        #[allow(clippy::too_many_arguments, clippy::type_complexity, reason = "as the contract says")]
        #visibility fn #name<#(#lifetimes),*>(&self, #(#names: #types),*) -> #output {
            ::keyway::private::unwrap_or_raise((self.#name)(#(#names),*))
        }
    }
}

fn description(view: &ViewItem) -> TokenStream {
    let name = view.name.to_string();
    let functions = view.functions.iter().map(|function| {
        let cfg = cfg(&function.attributes);
        let field = &function.name;
        let text = field.to_string();
        let signature = function.canonical();
        let types: Vec<&BoundaryType> = types(function).map(|(_, ty)| ty).collect();
        let refers = refers(types.iter().copied());
        let layouts = layouts(types);
        let feature = match &function.feature {
            Some(feature) => quote!(::core::option::Option::Some(#feature)),
            None => quote!(::core::option::Option::None),
        };
        quote! {
            #cfg
            ::keyway::private::Function {
                name: #text,
                signature: #signature,
                refers: #refers,
                layouts: #layouts,
                feature: #feature,
                offset: ::keyway::private::offset_of!(Self, #field),
            }
        }
    });
    let foreign = foreign_types(view.functions.iter().flat_map(types));
    quote! {
        /// The description of this View in this build.
        pub const VIEW: ::keyway::View = ::keyway::View {
            path: ::core::concat!(::core::module_path!(), "::", #name),
            functions: &[#(#functions),*],
            foreign: #foreign,
        };
    }
}
