//! Components of every form, with what their descriptions say.
#![forbid(unsafe_code)]
#![deny(warnings)]
use core_ecs::{Entity, Field, FieldRole, List, Name, Text, World};
use keyway::model;

const SIDE: usize = 4;

#[model(component)]
#[derive(Default, PartialEq)]
pub struct Velocity(pub [f64; 3]);

#[model(component)]
pub struct Frozen;

#[model(component)]
#[repr(transparent)]
pub struct Layer(pub u8);

impl Layer {
    pub const GROUND: Self = Self(0);
}

#[model(component)]
#[repr(align(16))]
pub struct Wide {
    lanes: [f32; 4],
}

#[model(component, was = "garage::Tyre", was = "cars::Rim")]
pub struct Wheel {
    #[component(was = "size", was = "diameter")]
    pub radius: f32,
    pub grip: f32,
}

#[model(component)]
pub struct Car {
    pub wheels: [[Wheel; 2]; 2],
    #[component(was = "front")]
    pub spare: Wheel,
    pub plate: Name,
    pub lattice: [[u16; 3]; SIDE],
    pub owner: Entity,
    pub crew: [Entity; 2],
    pub r#type: u32,
    pub layer: Layer,
    pub padding: [u8; 3],
    #[cfg(any())]
    pub nothing: Wheel,
}

#[model(component, plain(macros_foreign::Vec2))]
pub struct Held {
    pub at: macros_foreign::Vec2,
    pub letters: Text,
    pub items: List,
}

fn field<'f>(fields: &'f [Field], name: &str) -> &'f Field {
    fields.iter().find(|field| field.name == name).expect(name)
}

fn main() {
    assert_eq!(Velocity::MODEL.repr, "C");
    assert_eq!((Wide::MODEL.repr, Wide::MODEL.align), ("align(16), C", 16));
    assert_eq!(Layer::MODEL.repr, "transparent");
    assert!(Velocity::NAME.ends_with("::Velocity"));
    assert!(Velocity::key(&World::default()).is_none());
    let copied = Layer::GROUND;
    assert_eq!(core_ecs::bytemuck::bytes_of(&copied), [Layer::GROUND.0]);

    let velocity = Velocity::COMPONENT.description();
    assert_eq!(velocity.fields.len(), 1);
    assert_eq!((velocity.size, velocity.alignment), (24, 8));
    assert_eq!(field(&velocity.fields, "0").kind, "[f64; 3]");

    let frozen = Frozen::COMPONENT.description();
    assert_eq!((frozen.size, frozen.fields.len()), (0, 0));

    assert_eq!(Wheel::COMPONENT.description().was, ["garage::Tyre", "cars::Rim"]);

    let car = Car::COMPONENT.description();
    assert!(Car::COMPONENT.describes(&car));
    let names: Vec<&str> = car.fields.iter().map(|field| field.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "wheels.0.0.radius",
            "wheels.0.0.grip",
            "wheels.0.1.radius",
            "wheels.0.1.grip",
            "wheels.1.0.radius",
            "wheels.1.0.grip",
            "wheels.1.1.radius",
            "wheels.1.1.grip",
            "spare.radius",
            "spare.grip",
            "plate.bytes",
            "plate.length",
            "lattice",
            "owner",
            "crew",
            "type",
            "layer.0",
            "padding",
        ]
    );
    let wheel = field(&car.fields, "wheels.1.0.grip");
    assert_eq!((wheel.offset, wheel.size, wheel.kind.as_str()), (20, 4, "f32"));
    let spare = field(&car.fields, "spare.radius");
    assert_eq!(
        spare.was,
        [
            "spare.size",
            "spare.diameter",
            "front.radius",
            "front.size",
            "front.diameter",
        ]
    );
    assert_eq!(field(&car.fields, "lattice").kind, "[[u16; 3]; 4]");
    let crew = field(&car.fields, "crew");
    assert_eq!((crew.kind.as_str(), crew.role), ("[Entity; 2]", FieldRole::Entity));
    let fields: u32 = car.fields.iter().map(|field| field.size).sum();
    assert_eq!(fields, car.size);

    let held = Held::COMPONENT.description();
    assert_eq!(field(&held.fields, "at").kind, "macros_foreign::Vec2");
    assert_eq!(field(&held.fields, "letters").role, FieldRole::Span);
    assert_eq!(field(&held.fields, "items").kind, "List");

    let mut other = car.clone();
    other.fields[15].was.push("kind".to_owned());
    assert!(Car::COMPONENT.describes(&other));
    other.fields[12].kind = "[[u16; 3]; 5]".to_owned();
    assert!(!Car::COMPONENT.describes(&other));
    other = car.clone();
    other.fields.pop();
    assert!(!Car::COMPONENT.describes(&other));
}
