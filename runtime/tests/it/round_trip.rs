//! Whatever serde can hold comes back as it was, or is refused.
use std::collections::BTreeMap;
use std::fmt::Debug;

use keyway::SavedState;
use keyway::private::serde::de::{DeserializeOwned, Visitor};
use keyway::private::serde::{self, Deserialize, Deserializer, Serialize, Serializer};
use keyway::private::{Restoring, Saving};
use proptest::prelude::*;

/// One of each type in serde's data model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "serde")]
enum Any {
    Unit,
    UnitValue(()),
    UnitStruct(Nothing),
    Bool(bool),
    I8(i8),
    I16(i16),
    I32(i32),
    I64(i64),
    I128(i128),
    U8(u8),
    U16(u16),
    U32(u32),
    U64(u64),
    U128(u128),
    Single(Single),
    Double(Double),
    Char(char),
    Text(String),
    Bytes(Bytes),
    Octets(Vec<u8>),
    Words(Vec<u64>),
    Singles(Vec<Single>),
    Units(Vec<()>),
    Maybe(Option<Box<Any>>),
    Nested(Option<Option<Box<Any>>>),
    MaybeUnit(Option<()>),
    DeepUnit(Option<Option<Option<Nothing>>>),
    List(Vec<Any>),
    Pair(Box<Any>, Option<u8>),
    Record {
        first: Box<Any>,
        second: Option<Option<u8>>,
    },
    Newtype(Box<Newtype>),
    Array([u16; 3]),
    Tuple((u8, Option<()>, String)),
    TupleStruct(Tuple),
    Map(BTreeMap<Key, Any>),
    Inside(Inside),
    Beside(Beside),
    Without(Without),
    Flat(Flat),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(crate = "serde")]
struct Nothing;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "serde")]
struct Newtype(Any);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "serde")]
struct Tuple(u8, i8, Option<Nothing>);

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(crate = "serde")]
struct Key {
    name: String,
    at: (i64, u128),
    kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(crate = "serde")]
enum Kind {
    Plain,
    Numbered(Option<Option<u8>>),
    Pair(u8, u8),
    Named { name: String },
}

/// Tagged inside: serde reads it twice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "serde", tag = "kind")]
enum Inside {
    Plain,
    Record {
        number: Double,
        single: Single,
        maybe: Option<Option<u8>>,
        list: Vec<u8>,
        kind_of: Kind,
    },
}

/// Tagged beside its content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "serde", tag = "kind", content = "content")]
enum Beside {
    Plain,
    Maybe(Option<Option<()>>),
    Pair(u64, Kind),
}

/// Found by trying.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "serde", untagged)]
enum Without {
    Number(i64),
    Text(String),
    Record { name: String, maybe: Option<Kind> },
    List(Vec<Option<i8>>),
}

/// With the fields of others among its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "serde")]
struct Flat {
    own: u8,
    #[serde(flatten)]
    other: Other,
    #[serde(flatten)]
    rest: BTreeMap<String, Option<i32>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "serde")]
struct Other {
    maybe_there: Option<Option<Kind>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    not_there: Option<char>,
}

/// A number that equals itself, bit by bit.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(crate = "serde")]
struct Single(f32);

impl PartialEq for Single {
    fn eq(&self, other: &Self) -> bool {
        self.0.to_bits() == other.0.to_bits()
    }
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(crate = "serde")]
struct Double(f64);

impl PartialEq for Double {
    fn eq(&self, other: &Self) -> bool {
        self.0.to_bits() == other.0.to_bits()
    }
}

/// Bytes as such.
#[derive(Clone, Debug, PartialEq)]
struct Bytes(Vec<u8>);

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Taker;
        impl Visitor<'_> for Taker {
            type Value = Bytes;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("bytes")
            }

            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Bytes, E> {
                Ok(Bytes(bytes.to_vec()))
            }
        }
        deserializer.deserialize_byte_buf(Taker)
    }
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![
        Just(Kind::Plain),
        any::<Option<Option<u8>>>().prop_map(Kind::Numbered),
        any::<(u8, u8)>().prop_map(|(a, b)| Kind::Pair(a, b)),
        ".{0,6}".prop_map(|name| Kind::Named { name }),
    ]
}

fn key() -> impl Strategy<Value = Key> {
    (".{0,6}", any::<(i64, u128)>(), kind()).prop_map(|(name, at, kind)| Key { name, at, kind })
}

fn single() -> impl Strategy<Value = Single> {
    any::<u32>().prop_map(|bits| Single(f32::from_bits(bits)))
}

fn double() -> impl Strategy<Value = Double> {
    prop_oneof![
        any::<u64>().prop_map(|bits| Double(f64::from_bits(bits))),
        Just(Double(-0.0)),
        Just(Double(0.1)),
        Just(Double(f64::INFINITY)),
        Just(Double(f64::from_bits(0x7ff0_0000_0000_0001))),
        Just(Double(f64::from_bits(0xfff8_0000_dead_beef))),
    ]
}

fn leaf() -> BoxedStrategy<Any> {
    let plain = prop_oneof![
        Just(Any::Unit),
        Just(Any::UnitValue(())),
        Just(Any::UnitStruct(Nothing)),
        any::<bool>().prop_map(Any::Bool),
        any::<i8>().prop_map(Any::I8),
        any::<i16>().prop_map(Any::I16),
        any::<i32>().prop_map(Any::I32),
        any::<i64>().prop_map(Any::I64),
        any::<i128>().prop_map(Any::I128),
    ];
    let numbers = prop_oneof![
        any::<u8>().prop_map(Any::U8),
        any::<u16>().prop_map(Any::U16),
        any::<u32>().prop_map(Any::U32),
        any::<u64>().prop_map(Any::U64),
        any::<u128>().prop_map(Any::U128),
        single().prop_map(Any::Single),
        double().prop_map(Any::Double),
        any::<char>().prop_map(Any::Char),
        ".{0,200}".prop_map(Any::Text),
    ];
    let bytes = || prop::collection::vec(any::<u8>(), 0..300);
    let lists =
        prop_oneof![
            bytes().prop_map(|bytes| Any::Bytes(Bytes(bytes))),
            bytes().prop_map(Any::Octets),
            prop::collection::vec(prop_oneof![0..300_u64, any::<u64>()], 0..6).prop_map(Any::Words),
            prop::collection::vec(single(), 0..4).prop_map(Any::Singles),
            (0..5_usize).prop_map(|count| Any::Units(vec![(); count])),
            any::<Option<()>>().prop_map(Any::MaybeUnit),
            prop_oneof![
                Just(None),
                Just(Some(None)),
                Just(Some(Some(None))),
                Just(Some(Some(Some(Nothing))))
            ]
            .prop_map(Any::DeepUnit),
            any::<[u16; 3]>().prop_map(Any::Array),
            (any::<u8>(), any::<Option<()>>(), ".{0,4}").prop_map(Any::Tuple),
            (any::<u8>(), any::<i8>(), any::<bool>())
                .prop_map(|(a, b, is)| Any::TupleStruct(Tuple(a, b, is.then_some(Nothing)))),
        ];
    prop_oneof![plain, numbers, lists, tagged()].boxed()
}

fn tagged() -> impl Strategy<Value = Any> {
    let inside = (
        double(),
        single(),
        any::<Option<Option<u8>>>(),
        any::<[u8; 2]>(),
        kind(),
    )
        .prop_map(|(number, single, maybe, list, kind_of)| Inside::Record {
            number,
            single,
            maybe,
            list: list.to_vec(),
            kind_of,
        });
    let without = prop_oneof![
        any::<i64>().prop_map(Without::Number),
        ".{0,4}".prop_map(Without::Text),
        (".{0,4}", prop::option::of(kind()))
            .prop_map(|(name, maybe)| Without::Record { name, maybe }),
        prop::collection::vec(any::<Option<i8>>(), 0..4).prop_map(Without::List),
    ];
    let flat = (
        any::<u8>(),
        prop::option::of(prop::option::of(kind())),
        any::<Option<char>>(),
        prop::collection::btree_map("[a-d]", any::<Option<i32>>(), 0..3),
    )
        .prop_map(|(own, maybe_there, not_there, rest)| Flat {
            own,
            other: Other {
                maybe_there,
                not_there,
            },
            rest,
        });
    prop_oneof![
        Just(Any::Inside(Inside::Plain)),
        inside.prop_map(Any::Inside),
        Just(Any::Beside(Beside::Plain)),
        any::<Option<Option<()>>>().prop_map(|maybe| Any::Beside(Beside::Maybe(maybe))),
        (any::<u64>(), kind()).prop_map(|(number, kind)| Any::Beside(Beside::Pair(number, kind))),
        without.prop_map(Any::Without),
        flat.prop_map(Any::Flat),
    ]
}

fn value() -> impl Strategy<Value = Any> {
    leaf().prop_recursive(5, 48, 5, |inner| {
        let boxed = inner.clone().prop_map(Box::new);
        prop_oneof![
            prop::option::of(boxed.clone()).prop_map(Any::Maybe),
            prop::option::of(prop::option::of(boxed.clone())).prop_map(Any::Nested),
            prop::collection::vec(inner.clone(), 0..5).prop_map(Any::List),
            (boxed.clone(), any::<Option<u8>>())
                .prop_map(|(first, second)| Any::Pair(first, second)),
            (boxed, any::<Option<Option<u8>>>())
                .prop_map(|(first, second)| Any::Record { first, second }),
            inner
                .clone()
                .prop_map(|value| Any::Newtype(Box::new(Newtype(value)))),
            prop::collection::btree_map(key(), inner, 0..4).prop_map(Any::Map),
        ]
    })
}

fn saved<T: Serialize + 'static>(value: &T) -> SavedState {
    let mut saving = Saving::new(&[]);
    saving.field("field", value).unwrap();
    saving.finish()
}

#[track_caller]
fn comes_back<T: Serialize + DeserializeOwned + PartialEq + Debug + 'static>(
    value: &T,
    mut other: T,
) {
    Restoring::new(&saved(value))
        .field("field", &mut other)
        .unwrap();
    assert_eq!(&other, value);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_value_is_restored_as_it_was_saved(value in value()) {
        comes_back(&value, Any::Unit);
    }

    #[test]
    fn a_value_that_is_cut_off_is_refused(value in value(), part in 0.0..1.0) {
        let mut saved = saved(&value);
        let bytes = saved.fields.get_mut("field").unwrap();
        let end = (bytes.len() as f64 * part) as usize;
        bytes.truncate(end);
        let mut other = Any::Bool(true);
        let error = Restoring::new(&saved).field("field", &mut other).unwrap_err();
        let said = error.to_string();
        prop_assert!(said.starts_with("field `field` cannot be restored: "), "{}", said);
        prop_assert_eq!(other, Any::Bool(true));
    }

    #[test]
    fn numbers_are_equal_or_refused(value in value()) {
        let saved = saved(&value);
        let mut single = Any::Unit;
        // Another type with the same names: each number is another one's type.
        #[derive(Debug, Serialize, Deserialize)]
        #[serde(crate = "serde")]
        enum Other { Single(f64), Double(f32), I64(f64), U64(f32), U32(i16), I128(u8), U8(u128) }
        let mut other = Other::Single(0.0);
        if Restoring::new(&saved).field("field", &mut other).is_ok() {
            match (&value, &other) {
                (Any::Single(Single(old)), Other::Single(new)) => prop_assert!(f64::from(*old) == *new || old.is_nan()),
                (Any::Double(Double(old)), Other::Double(new)) => prop_assert!(f64::from(*new) == *old || old.is_nan()),
                (Any::I64(old), Other::I64(new)) => prop_assert_eq!(*new as i128, i128::from(*old)),
                (Any::U64(old), Other::U64(new)) => prop_assert_eq!(*new as u128, u128::from(*old)),
                (Any::U32(old), Other::U32(new)) => prop_assert_eq!(i64::from(*new), i64::from(*old)),
                (Any::I128(old), Other::I128(new)) => prop_assert_eq!(i128::from(*new), *old),
                (Any::U8(old), Other::U8(new)) => prop_assert_eq!(*new, u128::from(*old)),
                others => prop_assert!(false, "{:?}", others),
            }
        }
        Restoring::new(&saved).field("field", &mut single).unwrap();
    }
}

#[test]
fn what_is_nested_in_options_keeps_each_level() {
    comes_back(&Some(None::<u8>), None);
    comes_back(&Some(()), None);
    comes_back(&Some(Nothing), None);
    comes_back(&Some(Some(None::<Nothing>)), None);
    comes_back(&None::<Option<u8>>, Some(None));
    comes_back(&vec![None, Some(None), Some(Some(()))], vec![]);
}

/// Small numbers are packed as bytes are, whatever is around them.
#[test]
fn newtypes_of_small_numbers_stand_in_lists() {
    #[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
    #[serde(crate = "serde")]
    struct Id(u32);
    comes_back(&vec![Id(0), Id(255)], Vec::new());
    comes_back(&vec![Id(0), Id(256)], Vec::new());
    comes_back(&[Id(7); 3], [Id(0); 3]);
    comes_back(&(Id(1), 2_u8, [Id(3)]), (Id(0), 0, [Id(0)]));
    let mut wider = vec![Some(0.5_f32)];
    let saved = saved(&vec![Id(3), Id(4)]);
    Restoring::new(&saved).field("field", &mut wider).unwrap();
    assert_eq!(wider, [Some(3.0), Some(4.0)]);
}

#[test]
fn empty_and_huge_values() {
    comes_back(&Vec::<Vec<String>>::new(), vec![vec![]]);
    comes_back(&BTreeMap::<Key, ()>::new(), BTreeMap::new());
    comes_back(&String::new(), "text".to_owned());
    comes_back(&[0_u8; 0], []);
    comes_back(&vec![7_u8; 5 << 20], vec![]);
    comes_back(&vec![vec![1_u8; 1 << 20], vec![], vec![2]], vec![]);
    comes_back(&"x".repeat(3 << 20), String::new());
    comes_back(&(0..200_000_u64).collect::<Vec<_>>(), vec![]);
    comes_back(&(u128::MAX, i128::MIN, u64::MAX, i64::MIN), (0, 0, 0, 0));
    comes_back(&(f64::MAX, f64::MIN_POSITIVE, 5e-324), (0.0, 0.0, 0.0));
}

/// Somebody who catches an error of one value and takes a default.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(crate = "serde")]
struct Patient {
    #[serde(deserialize_with = "or_default")]
    first: u8,
    last: String,
}

fn or_default<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    Ok(u8::deserialize(deserializer).unwrap_or_default())
}

#[test]
fn whoever_bears_an_error_finds_the_next_value() {
    #[derive(Serialize)]
    #[serde(crate = "serde")]
    struct Before {
        first: BTreeMap<String, Vec<Option<f64>>>,
        last: &'static str,
    }
    let first = BTreeMap::from([("a".to_owned(), vec![Some(0.5), None])]);
    let saved = saved(&Before { first, last: "end" });
    let mut patient = Patient::default();
    Restoring::new(&saved).field("field", &mut patient).unwrap();
    assert_eq!((patient.first, patient.last.as_str()), (0, "end"));
}
