//! The canonical text of a contract.
use keyway::private::{CargoFeature, ContractText, DeclaredContract, ModelShape, ViewPlace};
use keyway::{Contract, model, view};

const SIDE: usize = 3;

#[model]
#[derive(Copy)]
#[repr(C)]
struct Body {
    gm: f64,
    flags: u8,
}

#[model]
enum Shape {
    Dot,
    Circle { radius: f64, body: Option<Body> },
}

#[model]
#[repr(i8)]
enum Sign {
    Less = -1,
    More = 1,
}

#[model]
struct Lattice {
    rows: Vec<[f64; SIDE]>,
}

#[view]
pub struct StepView {
    pub step: fn(bodies: &mut Vec<crate::contract::inner::Mass>, days: f64),
    #[feature("adaptive")]
    pub refine: fn(rows: &[u8; SIDE]) -> bool,
}

mod inner {
    use keyway::model;

    #[model]
    pub(crate) struct Mass(pub(crate) f64);
}

const USED: &DeclaredContract = &DeclaredContract {
    core: "core-inner",
    version: "1.0.0",
    features: &[],
    cargo_features: &[],
    models: &[inner::Mass::MODEL],
    views: &[],
    uses: &[],
};

static USED_TEXT: ContractText<{ USED.text_length() }> = USED.text();
static USED_CONTRACT: Contract = Contract::new(USED, &USED_TEXT);

const MIDDLE: &DeclaredContract = &DeclaredContract {
    core: "core-middle",
    models: &[],
    uses: &[USED_CONTRACT.declared],
    ..*USED
};

static MIDDLE_TEXT: ContractText<{ MIDDLE.text_length() }> = MIDDLE.text();
static MIDDLE_CONTRACT: Contract = Contract::new(MIDDLE, &MIDDLE_TEXT);

const DECLARED: &DeclaredContract = &DeclaredContract {
    core: "core-test",
    version: "1.0.0",
    features: &["adaptive"],
    cargo_features: &[CargoFeature {
        name: "simd",
        enabled: false,
    }],
    models: &[Body::MODEL, Shape::MODEL, Sign::MODEL, Lattice::MODEL],
    views: &[ViewPlace {
        view: &StepView::VIEW,
        offset: 8,
    }],
    uses: &[USED_CONTRACT.declared, MIDDLE_CONTRACT.declared],
};

static TEXT: ContractText<{ DECLARED.text_length() }> = DECLARED.text();
static CONTRACT: Contract = Contract::new(DECLARED, &TEXT);

#[test]
fn every_row_is_written_by_the_compiler() {
    assert_eq!(
        CONTRACT.text(),
        "\
cargo-feature simd off
model it::contract::Body struct repr C size 16 align 8
field it::contract::Body.gm f64 at 0 size 8 align 8
field it::contract::Body.flags u8 at 8 size 1 align 1
model it::contract::Shape enum size 32 align 8
variant it::contract::Shape.Dot 0
variant it::contract::Shape.Circle 1
field it::contract::Shape.Circle.radius f64 index 0 size 8 align 8
field it::contract::Shape.Circle.body Option<Body> of it::contract::Body index 1 size 24 align 8
model it::contract::Sign enum repr i8 size 1 align 1
variant it::contract::Sign.Less 0 is -1
variant it::contract::Sign.More 1 is 1
model it::contract::Lattice struct size 24 align 8
field it::contract::Lattice.rows Vec<[f64; SIDE]> layout 24 8 at 0 size 24 align 8
view it::contract::StepView at 8
function it::contract::StepView.step fn(&mut Vec<Mass>, f64) of it::contract::inner::Mass at 8
function it::contract::StepView.refine fn(&[u8; SIDE]) -> bool layout 3 1 feature adaptive at 16
model it::contract::inner::Mass struct size 8 align 8
field it::contract::inner::Mass.0 f64 at 0 size 8 align 8
"
    );
    assert_eq!(CONTRACT.core(), "core-test");
    assert_ne!(CONTRACT.fingerprint, USED_CONTRACT.fingerprint);
}

#[test]
fn a_model_that_nobody_lists_is_found() {
    let listed = DeclaredContract {
        models: &[Body::MODEL],
        views: &[],
        uses: &[],
        ..*DECLARED
    };
    assert_eq!(listed.first_unlisted(), None);
    let unlisted = DeclaredContract {
        models: &[Shape::MODEL],
        ..listed
    };
    assert_eq!(unlisted.first_unlisted(), Some("it::contract::Body"));
    let unlisted = DeclaredContract {
        views: DECLARED.views,
        ..listed
    };
    assert_eq!(unlisted.first_unlisted(), Some("it::contract::inner::Mass"));
    let through = DeclaredContract {
        uses: const { &[MIDDLE_CONTRACT.declared] },
        ..unlisted
    };
    assert_eq!(through.first_unlisted(), None);
}

#[test]
fn descriptions_agree_with_the_compiler() {
    let ModelShape::Struct(fields) = Body::MODEL.shape else {
        panic!("a struct is described as an enum");
    };
    assert_eq!(
        (Body::MODEL.size, Body::MODEL.align),
        (size_of::<Body>(), align_of::<Body>())
    );
    assert_eq!(fields[1].offset, Some(std::mem::offset_of!(Body, flags)));
}
