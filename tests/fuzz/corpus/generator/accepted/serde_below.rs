//! Derives of serde below the attribute, with attributes of serde between.
#[rustfmt::skip]
pub mod generated;

use serde::{Deserialize, Serialize};

/// Both below.
#[keyway::model]
#[derive(Clone, Serialize, Deserialize, Debug, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub struct Node {
    /// By another name.
    #[serde(rename = "id")]
    pub number: u32,
    /// Left out where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Box<Node>>,
}

/// One below.
#[keyway::model]
#[derive(serde::Serialize)]
pub struct Half(pub u8);
