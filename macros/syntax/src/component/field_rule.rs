//! What a field of a component may not be, and what to use instead.

use crate::boundary::KnownType;
use crate::errors::Errors;
use crate::text::text;
use syn::{Path, Type};

const FLAG: &str =
    "use a component over `u8` with a constant for each value, or a tag that is there or not";
const CASES: &str =
    "use a component over `u8` with a constant for each case, or one component for each";
const NONE: &str =
    "use a value that stands for none, such as `Entity::NONE`, or a component that is there or not";
const TEXT: &str = "use `Name` for up to 31 bytes, or `Text`, whose bytes the world keeps";
const LIST: &str = "use `List`, whose items the world keeps";
const PAIRS: &str = "use `List` with key and value side by side, sorted by key";
const OWNED: &str = "use the value itself, or the `Entity` of which it is a component";
const BORROWED: &str =
    "use the `Entity` of which it is a component, or a handle such as `Text` or `List`";
const ENDS: &str = "use a field for each end";
const NUMBER: &str = "use the number itself, which a system that writes it has for itself";
const ZERO: &str = "use the number itself, with 0 for none";
const MACHINE: &str =
    "use `u32` or `u64` (`i32` or `i64`), since its size is not the same on every machine";

/// Types of std that are always written with arguments.
const GENERIC: [&str; 11] = [
    "Cell",
    "Cow",
    "LinkedList",
    "Mutex",
    "NonZero",
    "OnceCell",
    "OnceLock",
    "Rc",
    "RefCell",
    "RwLock",
    "Weak",
];

/// Refuses a type of which not every pattern of bytes is a value that means the same elsewhere. What is no part of the
/// language or its std is rustc's to check. Returns whether the type may be right.
pub(crate) fn check_field(ty: &Type, errors: &mut Errors) -> bool {
    match ty {
        Type::Group(group) => check_field(&group.elem, errors),
        Type::Paren(paren) => check_field(&paren.elem, errors),
        Type::Array(array) => check_field(&array.elem, errors),
        other => match instead(other) {
            Some(instead) => {
                let written = text(other);
                errors.refuse(
                    other,
                    format_args!("a component may not hold `{written}`: {instead}"),
                );
                false
            }
            None => true,
        },
    }
}

fn instead(ty: &Type) -> Option<&'static str> {
    match ty {
        Type::Path(path) => of_path(&path.path),
        Type::Tuple(_) => Some(
            "use a struct that is a component itself, since the layout of a tuple is not fixed",
        ),
        Type::Reference(reference) => Some(match &*reference.elem {
            Type::Path(path) if path.path.is_ident("str") => TEXT,
            Type::Slice(_) => LIST,
            _ => BORROWED,
        }),
        Type::Ptr(_) => Some(BORROWED),
        Type::Slice(_) => Some(LIST),
        Type::FnPtr(_) | Type::TraitObject(_) | Type::ImplTrait(_) => Some(CASES),
        _ => None,
    }
}

fn of_path(path: &Path) -> Option<&'static str> {
    let first = path.segments.first()?.ident.to_string();
    if path.segments.len() > 1 && !["std", "core", "alloc"].contains(&first.as_str()) {
        return None;
    }
    let last = path.segments.last()?;
    let name = last.ident.to_string();
    // Without arguments, or std's path before it, such a name may be that of a component.
    if path.segments.len() == 1 && last.arguments.is_none() && GENERIC.contains(&name.as_str()) {
        return None;
    }
    Some(match name.as_str() {
        "bool" => FLAG,
        "char" => "use `u32`, made by `u32::from`",
        "usize" | "isize" => MACHINE,
        "Option" => NONE,
        "Result" => CASES,
        "String" | "str" | "Cow" | "OsString" | "CString" | "PathBuf" | "Path" => TEXT,
        "Vec" | "VecDeque" | "BinaryHeap" | "LinkedList" | "HashSet" | "BTreeSet" => LIST,
        "HashMap" | "BTreeMap" => PAIRS,
        "Box" | "Rc" | "Arc" | "Weak" => OWNED,
        "Cell" | "RefCell" | "OnceCell" | "Mutex" | "RwLock" | "OnceLock" => NUMBER,
        "Range" | "RangeInclusive" | "RangeFrom" | "RangeTo" | "RangeToInclusive" => ENDS,
        "Duration" => "use `u64` of nanoseconds, or `f64` of seconds",
        "Instant" | "SystemTime" => "use a number of ticks or seconds since a known start",
        "NonZero" => ZERO,
        _ if name.starts_with("Atomic") && KnownType::of(&name).is_some() => NUMBER,
        _ => match name.strip_prefix("NonZero").map(str::to_lowercase) {
            Some(number) if KnownType::of(&number).is_some() => ZERO,
            _ => return None,
        },
    })
}
