//! `ImplFunction`.

use crate::attribute::Marker;
use crate::errors::Errors;
use crate::generics::refuse_generic_function;
use crate::view_model::{ImplInput, Receiver};
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, FnArg, Generics, Ident, ImplItemFn, ReturnType, Safety, Visibility};

/// A function of a ViewModel, in an impl block that carries `#[viewmodel]`.
#[derive(Clone)]
pub struct ImplFunction {
    /// Documentation, `cfg` and the attributes of others.
    pub attributes: Vec<Attribute>,
    /// Visibility as written in the source.
    pub visibility: Visibility,
    /// Name of the function.
    pub name: Ident,
    /// Its lifetime parameters, if written.
    pub generics: Generics,
    /// Receiver, which is how the function takes the state.
    pub receiver: Receiver,
    /// Its arguments besides the receiver, in order.
    pub inputs: Vec<ImplInput>,
    /// Return type as written in the source.
    pub output: ReturnType,
    /// Whether it carries `#[viewmodel(on_fault = "keep")]`: its state is whole wherever it may panic.
    pub keeps_state: bool,
}

impl ImplFunction {
    /// Reads one function, and puts what is refused into `errors`.
    pub(super) fn read(function: &ImplItemFn, errors: &mut Errors) -> Self {
        let signature = &function.sig;
        refuse_generic_function("a function of a ViewModel", &signature.generics, errors);
        refuse_qualifiers(function, errors);
        if let ReturnType::Type(_, ty) = &signature.output {
            refuse_impl(ty, "return", errors);
        }
        let mut receiver = Receiver::None;
        let mut inputs = Vec::new();
        for input in &signature.inputs {
            match input {
                FnArg::Receiver(written) => receiver = Receiver::read(written, errors),
                FnArg::Typed(typed) => {
                    refuse_impl(&typed.ty, "take", errors);
                    inputs.push(ImplInput::read(inputs.len(), typed));
                }
            }
        }
        let keeps_state = keeps_state(function, receiver, errors);
        Self {
            attributes: Marker::others(&function.attrs),
            visibility: function.vis.clone(),
            name: signature.ident.clone(),
            generics: signature.generics.clone(),
            receiver,
            inputs,
            output: signature.output.clone(),
            keeps_state,
        }
    }
}

const KEEP: &str = "a function of a ViewModel takes no other argument than `on_fault = \"keep\"`, and that only with `&mut self`: write `#[viewmodel(on_fault = \"keep\")]` if the state is whole wherever the function may panic, or remove the attribute";

/// Reads `#[viewmodel(on_fault = "keep")]`.
fn keeps_state(function: &ImplItemFn, receiver: Receiver, errors: &mut Errors) -> bool {
    let Some(attribute) = Marker::ViewModel.find(&function.attrs) else {
        return false;
    };
    let argument = Marker::arguments(attribute).to_string();
    if argument != "on_fault = \"keep\"" || receiver != Receiver::Exclusive {
        errors.refuse(attribute, KEEP);
    }
    true
}

fn refuse_qualifiers(function: &ImplItemFn, errors: &mut Errors) {
    let signature = &function.sig;
    if let Some(asyncness) = &signature.asyncness {
        errors.refuse(
            asyncness,
            "a function of a ViewModel may not be `async`: leave the word out, start the work on a thread of your own and let a second function ask for the result",
        );
    }
    if let Safety::Unsafe(unsafety) = &signature.safety {
        errors.refuse(
            unsafety,
            "a function of a ViewModel may not be `unsafe`: leave the word out, and let the types say what a caller must hold",
        );
    }
    if let Some(abi) = &signature.abi {
        errors.refuse(
            abi,
            "a function of a ViewModel may not have an ABI of its own: leave out `extern`, since host and modules are built by the same compiler",
        );
    }
    if let Some(feature) = Marker::Feature.find(&function.attrs) {
        errors.refuse(
            feature,
            "`#[feature]` belongs on the function in the View: remove it here, and name the feature in `provides` of the Cargo.toml",
        );
    }
}

/// Refuses an `impl Trait` anywhere in a type: it would make the function generic or its result unnameable.
fn refuse_impl(ty: &syn::Type, verb: &str, errors: &mut Errors) {
    if let Some(span) = find_impl(ty.to_token_stream()) {
        errors.add(syn::Error::new(
            span,
            format_args!("a function of a ViewModel may not {verb} an `impl` type: write the concrete type that the View names"),
        ));
    }
}

fn find_impl(tokens: TokenStream) -> Option<Span> {
    tokens.into_iter().find_map(|token| match token {
        TokenTree::Ident(word) if word == "impl" => Some(word.span()),
        TokenTree::Group(group) => find_impl(group.stream()),
        _ => None,
    })
}
