//! Models of every form, with what their descriptions say.
use macros_foreign::Vec2;
use keyway::{Model, model};
use keyway::private::{Layout, ModelShape};
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, VecDeque};
use std::ops::{Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::*;
use std::time::Duration;

const SIDE: usize = 4;

#[model]
#[derive(Copy, Default, PartialEq)]
#[repr(C)]
pub struct Pair(pub u8, pub u32);

#[model]
#[derive(Default)]
pub struct Unit;

// What is derived below is not derived twice.
#[model]
#[derive(Clone, Debug, PartialEq, keyway::private::serde::Deserialize)]
pub struct Written(pub u8);

#[model]
pub struct Everything {
    pub pair: Option<Pair>,
    pub shared: Arc<str>,
    pub boxed: Box<[Pair]>,
    pub map: HashMap<String, Vec<Pair>>,
    pub tree: BTreeMap<u8, (char, bool)>,
    pub queue: VecDeque<BinaryHeap<u8>>,
    pub span: Range<Duration>,
    pub closed: RangeInclusive<i64>,
    pub path: PathBuf,
    pub counters: Arc<[AtomicU64]>,
    pub counter: (Arc<AtomicBool>, u8),
    pub result: Result<u8, String>,
    pub lattice: Vec<[f64; SIDE]>,
    #[cfg(any())]
    pub nothing: Pair,
    pub r#type: u8,
}

#[model]
#[repr(i8)]
pub enum Number {
    Less = -1,
    Equal,
    More = 1,
}

#[model]
pub enum Tree {
    Leaf,
    Named { pair: Pair, left: u8 },
    Many(Vec<Tree>, Unit),
}

#[model(plain(macros_foreign::Vec2, std::net::Ipv4Addr))]
pub struct Holder {
    pub foreign: Vec<Vec2>,
    pub more: (macros_foreign::Vec2, std::net::Ipv4Addr),
}

#[derive(Debug, Model)]
#[allow(dead_code)]
pub struct Counter {
    hits: AtomicU32,
    block: [u64; 64],
}

/// The names under which types of std are known, each as std has it.
#[derive(Debug, Model)]
#[allow(dead_code)]
pub struct Known {
    floats: (f32, f64, bool, char),
    whole: (u8, u16, u32, u64, u128, usize),
    signed: (i8, i16, i32, i64, i128, isize),
    atomic: (AtomicBool, AtomicU8, AtomicU16, AtomicU32, AtomicU64, AtomicUsize),
    atomic_signed: (AtomicI8, AtomicI16, AtomicI32, AtomicI64, AtomicIsize),
    sets: (HashSet<u8>, BTreeSet<u8>, BinaryHeap<u8>, VecDeque<u8>),
    maps: (HashMap<u8, u8>, BTreeMap<u8, u8>),
    ranges: (Range<u8>, RangeInclusive<u8>, RangeFrom<u8>, RangeTo<u8>, RangeToInclusive<u8>),
    all: RangeFull,
    held: (Box<Path>, Arc<str>, Option<Vec<String>>, Result<PathBuf, Duration>),
    written: (core::time::Duration, ::std::vec::Vec<u8>, std::primitive::u8),
}

#[derive(Debug, Model)]
#[model(plain(macros_foreign::Vec2))]
pub struct Listed {
    pub foreign: Vec2,
}

fn main() {
    assert_eq!(Pair::MODEL.path, concat!(module_path!(), "::Pair"));
    assert_eq!((Pair::MODEL.size, Pair::MODEL.align, Pair::MODEL.repr), (8, 4, "C"));
    let ModelShape::Struct(fields) = Pair::MODEL.shape else { panic!() };
    assert_eq!((fields[1].name, fields[1].offset), ("1", Some(4)));

    let ModelShape::Struct(fields) = Everything::MODEL.shape else { panic!() };
    assert_eq!(fields.len(), 14);
    assert_eq!(fields[0].type_text, "Option<Pair>");
    assert_eq!(fields[0].refers, [Pair::MODEL_PATH]);
    assert_eq!(fields[12].layouts, [Layout { size: 32, align: 8 }]);

    let ModelShape::Enum(variants) = Number::MODEL.shape else { panic!() };
    let numbers: Vec<_> = variants.iter().map(|variant| variant.discriminant).collect();
    assert_eq!(numbers, [Some(-1), None, Some(1)]);
    assert_eq!(Number::MODEL.repr, "i8");

    let ModelShape::Enum(variants) = Tree::MODEL.shape else { panic!() };
    assert_eq!(variants[2].fields[0].refers, [Tree::MODEL_PATH]);

    let ModelShape::Struct(fields) = Holder::MODEL.shape else { panic!() };
    assert_eq!(fields[0].layouts, [Layout::of::<Vec2>()]);
    let [foreign] = Holder::MODEL.foreign else { panic!("each type once, and none of std") };
    assert_eq!(foreign.path, "macros_foreign::Vec2");
    let (file, hash) = foreign.build.split_once('.').expect("a file and a hash");
    assert!(file.starts_with("macros_foreign-") && hash.len() == 16, "{file} {hash}");
    assert_eq!(Listed::MODEL.foreign, Holder::MODEL.foreign);
    assert_eq!(Counter::MODEL.size, 520);
}
