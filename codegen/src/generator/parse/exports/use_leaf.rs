//! `UseLeaf`, one name that a `use` declaration imports.

use syn::UseTree;
use syn::ext::IdentExt;

/// One name, or all names of a module, that a `use` declaration brings in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct UseLeaf {
    /// The path as written, `self` at the end left out.
    pub(super) path: Vec<String>,
    /// The name that it gets; `None` for `*`.
    pub(super) name: Option<String>,
}

impl UseLeaf {
    /// All leaves of a tree.
    pub(super) fn all(tree: &UseTree) -> Vec<Self> {
        let mut leaves = Vec::new();
        collect(tree, &[], &mut leaves);
        leaves
    }
}

fn collect(tree: &UseTree, before: &[String], leaves: &mut Vec<UseLeaf>) {
    let with = |name: &syn::Ident| {
        let mut path = before.to_vec();
        if name != "self" || path.is_empty() {
            path.push(name.unraw().to_string());
        }
        path
    };
    match tree {
        UseTree::Path(tree) => collect(&tree.tree, &with(&tree.ident), leaves),
        UseTree::Name(tree) => {
            let path = with(&tree.ident);
            let name = path.last().cloned();
            leaves.push(UseLeaf { path, name });
        }
        UseTree::Rename(tree) => leaves.push(UseLeaf {
            path: with(&tree.ident),
            name: Some(tree.rename.unraw().to_string()),
        }),
        UseTree::Glob(_) => leaves.push(UseLeaf {
            path: before.to_vec(),
            name: None,
        }),
        UseTree::Group(tree) => {
            for item in &tree.items {
                collect(item, before, leaves);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::UseLeaf;

    #[test]
    fn flattens_groups() {
        let item: syn::ItemUse =
            syn::parse_str("use self::a::{b as c, d::{self, e}, f::*};").expect("it parses");
        let leaves: Vec<_> = UseLeaf::all(&item.tree)
            .into_iter()
            .map(|leaf| format!("{} {:?}", leaf.path.join("::"), leaf.name.as_deref()))
            .collect();
        assert_eq!(
            leaves,
            [
                "self::a::b Some(\"c\")",
                "self::a::d Some(\"d\")",
                "self::a::d::e Some(\"e\")",
                "self::a::f None"
            ]
        );
    }
}
