//! What to use instead of a kind of type that may not cross the boundary.

use crate::text::text;
use syn::Type;

/// The owned types to use instead of a reference to `ty`.
pub(super) fn owned(ty: &Type) -> String {
    match ty {
        Type::Slice(slice) => format!("`Vec<{}>`", text(&slice.elem)),
        Type::Path(path) if path.path.is_ident("str") => "`String`".to_owned(),
        Type::Path(path)
            if path
                .path
                .segments
                .last()
                .is_some_and(|last| last.ident == "Path") =>
        {
            "`PathBuf`".to_owned()
        }
        other => {
            let written = text(other);
            format!("`{written}` itself, `Box<{written}>` or `Arc<{written}>`")
        }
    }
}

/// What to use instead of a kind of type that never crosses.
pub(super) fn instead_of(ty: &Type) -> &'static str {
    match ty {
        Type::TraitObject(_) => {
            "use an enum Model with one variant per case instead, since a vtable would keep running the old code after a reload"
        }
        Type::ImplTrait(_) => "name the concrete type instead, such as `Vec<T>` for an iterator",
        Type::FnPtr(_) => {
            "make it a function of a View instead, since a function pointer would keep running the old code after a reload"
        }
        Type::Ptr(_) => "use `Box<T>` instead or, in an argument, `&T` or `&mut T`",
        Type::Never(_) => "return nothing instead, since a call always comes back",
        Type::Infer(_) => "write the type out instead",
        Type::Macro(_) => {
            "write out the type that the macro stands for instead, since Keyway does not see inside macros"
        }
        _ => "write it as a path, tuple, array or reference instead",
    }
}
