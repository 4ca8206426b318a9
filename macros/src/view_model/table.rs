//! The tables of a ViewModel for one View.
use keyway_syntax::{ImplFunction, Receiver, ViewModelImpl, field_name};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::Path;

use crate::expansion::cfg;

/// Which of the two tables a function is written for.
#[derive(Clone, Copy)]
enum Use {
    /// For a loaded module: panics are caught.
    Hosted,
    /// For a statically linked module: panics unwind into the caller.
    Linked,
}

/// Renders the two tables as constants.
pub(super) fn expand(block: &ViewModelImpl, view: &Path) -> TokenStream {
    let target = &block.target;
    let Some(view_name) = view.segments.last().map(|segment| &segment.ident) else {
        return TokenStream::new();
    };
    let hosted = table(block, view, view_name, Use::Hosted);
    let linked = table(block, view, view_name, Use::Linked);
    let hosted_name = table_name(view_name, Use::Hosted);
    let linked_name = table_name(view_name, Use::Linked);
    let completeness = completeness(block, view, view_name);
    // A layer may write every function of a View and still have the word for those to come.
    let needless = block.passes.as_ref().map(
        |_| quote!(#[allow(clippy::needless_update, reason = "functions may be added to the View")]),
    );
    quote! {
        #[doc(hidden)]
        #[allow(non_upper_case_globals, reason = "named after the View")]
        impl #target {
            #needless
            pub const #hosted_name: #view = #hosted;
            #needless
            pub const #linked_name: #view = #linked;
        }

        #completeness
    }
}

/// Renders a literal of the View: rustc then reports a missing or unknown function at the user's line. The literal has
/// the span of the View's name, since rustc suggests only fields with the literal's own span.
fn table(block: &ViewModelImpl, view: &Path, view_name: &Ident, used: Use) -> TokenStream {
    let fields = block.functions.iter().map(|function| {
        let cfg = cfg(&function.attributes);
        let name = &function.name;
        let shim = shim(view, view_name, function, used);
        quote_spanned!(name.span()=> #cfg #name: #shim)
    });
    let behind = format_ident!("__KEYWAY_BEHIND_{}", view_name);
    let rest = match &block.passes {
        Some(_) => Some(quote!(..Self::#behind)),
        None => (!block.without.is_empty()).then(|| quote!(..#view::__KEYWAY_ABSENT)),
    };
    quote_spanned!(view_name.span()=> #view { #(#fields,)* #rest })
}

/// Renders the entry of a function. Its type is checked before the closure around it, so that rustc's first error is
/// about the user's function.
fn shim(view: &Path, view_name: &Ident, function: &ImplFunction, used: Use) -> TokenStream {
    let name = &function.name;
    let text = format!("{view_name}.{name}");
    let span = here(function);
    let arguments: Vec<Ident> = (0..function.inputs.len())
        .map(|at| format_ident!("a{at}", span = span))
        .collect();
    let checked = checked(view, function);
    let call = call(view_name, function, used, &checked, &arguments, &text);
    let body = match used {
        Use::Linked => call,
        Use::Hosted if function.receiver == Receiver::Exclusive => quote_spanned! {span=>
            ::keyway::private::guard_exclusive(
                &Self::__keyway_context().origin,
                #text,
                || Self::__keyway_state().is_spoilt(),
                || #call,
            )
        },
        Use::Hosted => quote_spanned! {span=>
            ::keyway::private::guard(&Self::__keyway_context().origin, #text, || #call)
        },
    };
    quote_spanned! {span=> {
        let _ = #checked;
        |#(#arguments),*| #body
    }}
}

/// Renders the function wrapped in a checker of the View, which takes exactly the required type and returns it. The
/// code around it then has no errors of its own.
fn checked(view: &Path, function: &ImplFunction) -> TokenStream {
    let span = here(function);
    let mut name = function.name.clone();
    name.set_span(span);
    let view = moved(view, span);
    match function.receiver {
        Receiver::None => {
            let checker = format_ident!("__keyway_stateless_{}", name, span = span);
            quote_spanned!(span=> #view::#checker(Self::#name))
        }
        Receiver::Shared => {
            let checker = format_ident!("__keyway_shared_{}", name, span = span);
            quote_spanned!(span=> #view::#checker::<Self>(Self::#name))
        }
        Receiver::Exclusive => {
            let checker = format_ident!("__keyway_exclusive_{}", name, span = span);
            quote_spanned!(span=> #view::#checker::<Self>(Self::#name))
        }
    }
}

/// Renders the call: on the state if there is one, else on the successor with the same arguments. During a handover the
/// call waits.
fn call(
    view_name: &Ident,
    function: &ImplFunction,
    used: Use,
    checked: &TokenStream,
    arguments: &[Ident],
    text: &str,
) -> TokenStream {
    let span = here(function);
    let name = &function.name;
    let access = match function.receiver {
        Receiver::None => {
            return quote_spanned!(span=> ::core::result::Result::Ok(#checked(#(#arguments),*)));
        }
        Receiver::Shared => quote_spanned!(span=> let guard = Self::__keyway_state().read();),
        Receiver::Exclusive => {
            quote_spanned!(span=> let mut guard = Self::__keyway_state().write();)
        }
    };
    let answer = if function.keeps_state {
        quote_spanned! {span=>
            let answer = ::std::panic::catch_unwind(::std::panic::AssertUnwindSafe(
                || #checked(state, #(#arguments),*),
            ));
            match answer {
                ::core::result::Result::Ok(answer) => ::core::result::Result::Ok(answer),
                ::core::result::Result::Err(payload) => {
                    // The lock is let go before the unwind goes on, so that the state is not given up.
                    ::core::mem::drop(guard);
                    ::std::panic::resume_unwind(payload)
                }
            }
        }
    } else {
        quote_spanned!(span=> ::core::result::Result::Ok(#checked(state, #(#arguments),*)))
    };
    let field = field_name(view_name);
    let table = table_name(view_name, used);
    quote_spanned! {span=> {
        #access
        match guard.state() {
            ::core::option::Option::Some(state) => { #answer }
            ::core::option::Option::None => {
                #[allow(clippy::drop_non_drop, reason = "the guard of a state without lock has nothing to let go")]
                ::core::mem::drop(guard);
                ::keyway::private::rarely(move || {
                    let context = Self::__keyway_context();
                    match Self::__keyway_state().fallback(&context.successor) {
                        ::keyway::private::Fallback::Successor(next) => (next.#field.#name)(#(#arguments),*),
                        ::keyway::private::Fallback::Retry => (Self::#table.#name)(#(#arguments),*),
                        ::keyway::private::Fallback::Unavailable(reason) => {
                            ::keyway::private::unavailable(&context.origin, #text, reason)
                        }
                    }
                })
            }
        }
    }}
}

fn table_name(view_name: &Ident, used: Use) -> Ident {
    match used {
        Use::Hosted => format_ident!("__KEYWAY_HOSTED_{}", view_name),
        Use::Linked => format_ident!("__KEYWAY_LINKED_{}", view_name),
    }
}

/// Span of the user's function, with the names of this macro in scope.
fn here(function: &ImplFunction) -> Span {
    Span::call_site().located_at(function.name.span())
}

/// The path with the span `span`.
fn moved(path: &Path, span: Span) -> Path {
    let mut path = path.clone();
    for segment in &mut path.segments {
        segment.ident.set_span(span);
    }
    path
}

/// Renders the check for functions that are left out without their feature, or whose feature is named although they
/// exist. With functions left out, the literal of the table is filled up and rustc reports nothing.
fn completeness(block: &ViewModelImpl, view: &Path, view_name: &Ident) -> TokenStream {
    let without = &block.without;
    let Some(first) = without.first() else {
        return TokenStream::new();
    };
    let features = without.iter().map(|feature| {
        let sentence = format!(
            "no function of `{view_name}` belongs to the feature `{}`: see `#[feature(…)]` in the View for its name",
            feature.value()
        );
        quote_spanned! {feature.span()=>
            ::core::assert!(#view::__keyway_has_feature(#feature), #sentence);
        }
    });
    let present = block.functions.iter().map(|function| {
        let cfg = cfg(&function.attributes);
        let name = function.name.to_string();
        quote!(#cfg #name)
    });
    let complete = quote_spanned! {first.span()=>
        if let ::core::option::Option::Some(sentence) =
            #view::__keyway_incomplete(&[#(#present),*], &[#(#without),*])
        {
            ::core::panic!("{}", sentence);
        }
    };
    quote! {
        const _: () = {
            #(#features)*
            #complete
        };
    }
}
