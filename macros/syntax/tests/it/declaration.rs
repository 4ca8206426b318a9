//! Which items are Keyway's.

use crate::support::{check_refused, model};
use keyway_syntax::{Declaration, Marker, ViewItem};
use quote::quote;
use syn::parse_quote;

#[test]
fn items_of_others() {
    for item in [
        parse_quote!(
            struct A;
        ),
        parse_quote!(
            #[derive(Clone)]
            #[other::model]
            struct A;
        ),
        parse_quote!(
            #[a::keyway::model]
            struct A;
        ),
        parse_quote!(
            use keyway::model;
        ),
        parse_quote!(
            #[cfg_attr(test, serde(model))]
            struct A;
        ),
    ] {
        assert!(matches!(Declaration::from_item(&item), Ok(None)));
    }
}

#[test]
fn a_derived_model() {
    assert_eq!(
        model("#[derive(Clone, keyway::Model)] struct A(u8);").name,
        "A"
    );
    assert_eq!(model("#[derive(Model)] struct B(u8);").name, "B");
}

#[test]
fn derives_above_a_model() {
    for name in [
        "Clone",
        "std::fmt::Debug",
        "serde::Serialize",
        "Deserialize",
    ] {
        let path: syn::Path = syn::parse_str(name).expect("a path");
        let above: syn::Item = parse_quote!(
            #[derive(PartialEq, #path)] #[model]
            struct A(u8);
        );
        let errors = Declaration::from_item(&above).err().expect("a refusal");
        let text = errors.to_string();
        assert!(
            text.ends_with("write `#[model]` in front of the derives"),
            "{text}"
        );
        let below: syn::Item = parse_quote!(
            #[model] #[derive(PartialEq, #path)]
            struct A(u8);
        );
        assert!(Declaration::from_item(&below).is_ok());
    }
    let other: syn::Item = parse_quote!(
        #[derive(PartialEq, Copy)]
        #[model]
        struct A(u8);
    );
    assert!(Declaration::from_item(&other).is_ok());
}

#[test]
fn paths_of_attributes() {
    let item: syn::ItemStruct = parse_quote!(
        #[keyway::view(plain(X))]
        #[doc = "x"]
        struct A;
    );
    let view = Marker::View.find(&item.attrs).expect("the first");
    assert_eq!(Marker::of(view), Some(Marker::View));
    assert_eq!(Marker::arguments(view).to_string(), "plain (X)");
    assert_eq!(Marker::others(&item.attrs).len(), 1);
    assert_eq!(Marker::ViewModel.name(), "viewmodel");
}

#[test]
fn a_macro_refuses_a_second_attribute() {
    let refused = [
        ViewItem::parse(
            quote!(),
            quote!(
                #[view]
                pub struct A {}
            ),
        )
        .err(),
        Declaration::parse_view_model(
            quote!(),
            quote!(
                #[model]
                struct A;
            ),
        )
        .err(),
        Declaration::parse_view_model(
            quote!(V),
            quote!(
                #[viewmodel(W)]
                impl A {}
            ),
        )
        .err(),
    ];
    for error in refused {
        assert_eq!(
            error.expect("refused").to_string(),
            "an item carries one attribute of Keyway: keep one, and write another item or impl block for the other"
        );
    }
}

#[test]
fn two_attributes() {
    check_refused(
        "#[viewmodel(V)] #[viewmodel(W)] impl A {}",
        &[
            "#[viewmodel(W)] | an item carries one attribute of Keyway: keep one, and write another item or impl block for the other",
        ],
    );
}

#[test]
fn hidden_attributes() {
    check_refused(
        "#[cfg_attr(feature = \"x\", keyway::model)] struct A;",
        &[
            "#[cfg_attr(feature = \"x\", keyway::model)] | the generator does not see `#[model]` inside a `cfg_attr`: write `#[model]` itself, with `#[cfg(…)]` on the item if it is optional",
        ],
    );
}
