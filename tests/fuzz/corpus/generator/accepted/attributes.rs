//! Attributes between `#[model]` and the item, and some that are conditional.
#![allow(clippy::all)]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod generated;

/**
 * A block of docs.
 */
#[keyway::model]
#[allow(dead_code)]
#[must_use]
#[cfg_attr(docsrs, doc(cfg(feature = "none")))]
pub struct Head(
    /// How long.
    #[allow(missing_docs)]
    pub u16,
    #[doc = "What follows."] pub Option<Rest>,
);

#[doc(alias = "tail")]
#[keyway::model]
#[deprecated = "an example"]
pub struct Rest;
