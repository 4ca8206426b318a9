//! The lifecycle of a ViewModel as functions of one fixed form, which generated code calls.
use keyway_syntax::{ImplFunction, InitializeOutput, Receiver, ViewModelImpl};
use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::ReturnType;
use syn::spanned::Spanned;

pub(super) fn expand(block: &ViewModelImpl) -> TokenStream {
    let target = &block.target;
    let steps = block.functions.iter().map(|function| {
        if function.name == "initialize" {
            initialize(function, block.initialize_output())
        } else {
            step(function)
        }
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
        ::std::string::ToString::to_string(&error)
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
        pub fn __keyway_initialize() -> ::core::result::Result<#gives, ::std::string::String> {
            let made = Self::initialize();
            #result
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
