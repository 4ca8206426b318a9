//! The lifecycle of a ViewModel as functions of one fixed form, which generated code calls.
use keyway_syntax::{ImplFunction, InitializeOutput, Receiver, ViewModelImpl};
use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{ReturnType, Type};

pub(super) fn expand(block: &ViewModelImpl) -> TokenStream {
    let target = &block.target;
    let steps = block
        .functions
        .iter()
        .map(|function| match function.name.to_string().as_str() {
            "initialize" => initialize(function, block.initialize_output()),
            "start" => start(function),
            _ => step(function),
        });
    quote! {
        #[doc(hidden)]
        impl #target {
            #(#steps)*
        }
    }
}

fn initialize(function: &ImplFunction, output: Option<InitializeOutput>) -> TokenStream {
    let span = match &function.output {
        ReturnType::Type(_, ty) => ty.span(),
        ReturnType::Default => function.name.span(),
    };
    let text = quote_spanned!(span=>::core::result::Result::map_err(made, |error| {
        ::keyway::private::Declined::new(error)
    }));
    let (gives, result) = match output {
        Some(InitializeOutput::Instance) => {
            (quote!(Self), quote!(::core::result::Result::Ok(made)))
        }
        Some(InitializeOutput::ResultInstance) => (quote!(Self), text),
        Some(InitializeOutput::ResultNothing) => (quote!(()), text),
        Some(InitializeOutput::Nothing) | None => {
            (quote!(()), quote!(::core::result::Result::Ok(made)))
        }
    };
    quote! {
        pub fn __keyway_initialize() -> ::core::result::Result<#gives, ::keyway::private::Declined> {
            let made = Self::initialize();
            #result
        }
    }
}

fn start(function: &ImplFunction) -> TokenStream {
    let name = &function.name;
    let (receiver, call) = match function.receiver {
        Receiver::None => (quote!(), quote!(Self::#name())),
        Receiver::Shared => (quote!(&self), quote!(self.#name())),
        Receiver::Exclusive => (quote!(&mut self), quote!(self.#name())),
    };
    let work = match &function.output {
        ReturnType::Type(_, ty) if !matches!(&**ty, Type::Tuple(_)) => {
            quote_spanned! {ty.span()=>
                ::core::result::Result::map_err(#call, |error| {
                    ::keyway::private::Declined::new(error)
                })
            }
        }
        _ => quote!({ #call; ::core::result::Result::Ok(()) }),
    };
    quote! {
        pub fn __keyway_start(#receiver) -> ::core::result::Result<(), ::keyway::private::Declined> {
            #work
        }
    }
}

fn step(function: &ImplFunction) -> TokenStream {
    let name = &function.name;
    let hidden = format_ident!("__keyway_{}", name);
    match function.receiver {
        Receiver::None => quote!(pub fn #hidden() { Self::#name() }),
        Receiver::Shared => quote!(pub fn #hidden(&self) { self.#name() }),
        Receiver::Exclusive => quote!(pub fn #hidden(&mut self) { self.#name() }),
    }
}
