//! `Marker`, the attributes that belong to Keyway.

use crate::text::text;
use proc_macro2::TokenStream;
use syn::ext::IdentExt;
use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Path, Token};

/// An attribute that Keyway reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// `#[model]` on a struct or an enum.
    Model,
    /// `#[view]` on a struct.
    View,
    /// `#[viewmodel]` on a struct, an impl block or a field.
    ViewModel,
    /// `#[feature("…")]` on a View function.
    Feature,
}

impl Marker {
    /// Recognizes an attribute, written as `#[model]` or `#[keyway::model]`; a renamed import is not seen.
    #[must_use]
    pub fn of(attribute: &Attribute) -> Option<Self> {
        Self::of_path(attribute.path())
    }

    pub(crate) fn of_path(path: &Path) -> Option<Self> {
        let segments = &path.segments;
        let name = segments.last()?.ident.unraw().to_string();
        if segments.len() > 2 || (segments.len() == 2 && segments[0].ident != "keyway") {
            return None;
        }
        [Self::Model, Self::View, Self::ViewModel, Self::Feature]
            .into_iter()
            .find(|marker| marker.name() == name)
    }

    /// The first attribute of `attributes` that is this marker.
    #[must_use]
    pub fn find(self, attributes: &[Attribute]) -> Option<&Attribute> {
        attributes
            .iter()
            .find(|attribute| Self::of(attribute) == Some(self))
    }

    /// Whether one of `attributes` is a `#[derive(Model)]`.
    #[must_use]
    pub fn derives_model(attributes: &[Attribute]) -> bool {
        Self::derived(attributes)
            .any(|path| path.is_ident("Model") || text(&path).ends_with("keyway::Model"))
    }

    /// The paths in the derives among `attributes`. A derive that does not parse is rustc's to report.
    pub fn derived(attributes: &[Attribute]) -> impl Iterator<Item = Path> {
        let parser = Punctuated::<Path, Token![,]>::parse_terminated;
        attributes
            .iter()
            .filter(|attribute| attribute.path().is_ident("derive"))
            .filter_map(move |derive| derive.parse_args_with(parser).ok())
            .flatten()
    }

    /// Name of the attribute, as in `model`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Model => "model",
            Self::View => "view",
            Self::ViewModel => "viewmodel",
            Self::Feature => "feature",
        }
    }

    /// Tokens in the parentheses of `attribute`; empty if it has none.
    #[must_use]
    pub fn arguments(attribute: &Attribute) -> TokenStream {
        match &attribute.meta {
            Meta::List(list) => list.tokens.clone(),
            Meta::Path(_) | Meta::NameValue(_) => TokenStream::new(),
        }
    }

    /// The attributes of others: documentation, `cfg`, derives, …
    #[must_use]
    pub fn others(attributes: &[Attribute]) -> Vec<Attribute> {
        attributes
            .iter()
            .filter(|attribute| Self::of(attribute).is_none())
            .cloned()
            .collect()
    }
}
