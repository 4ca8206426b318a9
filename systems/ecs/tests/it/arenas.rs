//! Texts and lists.

use core_ecs::{Arena, Commands, ComponentId, Entity, Key, List, Span, Text, World};
use keyway::model;

use crate::ECS;

#[model(component)]
#[derive(Default)]
struct Book {
    title: Text,
    pages: List,
    others: [Text; 2],
}

#[model(component)]
struct Read;

struct Library {
    world: World,
    book: Key<Book>,
    books: Vec<Entity>,
}

impl Library {
    fn new() -> Self {
        let mut world = World::default();
        let book = Book::register(&ECS.component, &mut world).unwrap();
        let mut books = Vec::new();
        for number in 0..5_usize {
            let entity = ECS
                .entity
                .spawn(&mut world, &[book.value(&Book::default())])
                .unwrap();
            world.set_text(
                book,
                entity,
                |book| &mut book.title,
                &"title ".repeat(number),
            );
            world.set_items(
                book,
                entity,
                |book| &mut book.pages,
                &vec![number as u16; number],
            );
            world.set_text(
                book,
                entity,
                |book| &mut book.others[1],
                &number.to_string(),
            );
            books.push(entity);
        }
        Self { world, book, books }
    }

    #[track_caller]
    fn check(&self, number: usize) {
        let (book, entity) = (self.book, self.books[number]);
        assert_eq!(
            self.world.text(book, entity, |book| book.title),
            Some("title ".repeat(number).as_str())
        );
        assert_eq!(
            self.world.items(book, entity, |book| book.pages),
            Some(vec![number as u16; number].as_slice())
        );
        assert_eq!(
            self.world.text(book, entity, |book| book.others[1]),
            Some(number.to_string().as_str())
        );
        assert_eq!(
            self.world.text(book, entity, |book| book.others[0]),
            Some("")
        );
        assert_eq!(ECS.world.check(&self.world), [""; 0]);
    }

    fn numbers(&self) -> (u32, u32) {
        let arena = &self.world.arenas[0];
        (arena.used, arena.garbage)
    }
}

#[test]
fn what_is_written_is_read() {
    let library = Library::new();
    (0..5).for_each(|number| library.check(number));
    assert_eq!(library.numbers().1, 0);
    assert_eq!(library.world.components[0].spans, [0, 12, 24, 36]);
}

#[test]
fn who_is_dead_has_no_text() {
    let mut library = Library::new();
    let book = library.books[1];
    ECS.entity.despawn(&mut library.world, book);
    assert_eq!(
        library.world.text(library.book, book, |book| book.title),
        None
    );
    assert!(
        !library
            .world
            .set_text(library.book, book, |book| &mut book.title, "x")
    );
}

#[test]
fn a_value_is_written_in_place_while_its_room_suffices() {
    let mut library = Library::new();
    let before = library.numbers();
    let (book, entity) = (library.book, library.books[3]);
    for text in ["", "24 bytes are three units", "short"] {
        library
            .world
            .set_text(book, entity, |book| &mut book.title, text);
        assert_eq!(
            library.world.text(book, entity, |book| book.title),
            Some(text)
        );
    }
    assert_eq!(library.numbers(), before);
    library.world.set_text(
        book,
        entity,
        |book| &mut book.title,
        "a byte more: four units ..",
    );
    assert_eq!(library.numbers(), (before.0 + 4, 3));
    library.check(4);
}

#[test]
fn a_list_grows_item_by_item() {
    let mut library = Library::new();
    let (book, entity) = (library.book, library.books[2]);
    for item in 0..100_u16 {
        assert!(
            library
                .world
                .push_item(book, entity, |book| &mut book.pages, item)
        );
    }
    let items: &[u16] = library
        .world
        .items(book, entity, |book| book.pages)
        .unwrap();
    assert_eq!(items[..2], [2; 2]);
    assert_eq!(items[2..], (0..100).collect::<Vec<_>>());
    assert!(library.numbers().0 < 80, "{:?}", library.numbers());
    library.check(3);
}

#[test]
fn what_goes_becomes_garbage() {
    let mut library = Library::new();
    let (key, books) = (library.book, library.books.clone());
    let rooms: Vec<u32> = library
        .world
        .column(key, core_ecs::TableId(0))
        .unwrap()
        .iter()
        .map(|book| {
            book.title.0.room + book.pages.0.room + book.others[0].0.room + book.others[1].0.room
        })
        .collect();
    let world = &mut library.world;
    let mut expected = 0;
    let mut lost = |world: &World, number: usize| {
        expected += rooms[number];
        assert_eq!(world.arenas[0].garbage, expected, "{number}");
    };
    ECS.entity.despawn(world, books[0]);
    lost(world, 0);
    ECS.component.remove(world, books[1], key.id).unwrap();
    lost(world, 1);
    let same = *world.get(key, books[2]).unwrap();
    ECS.component
        .insert(world, books[2], key.value(&same))
        .unwrap();
    ECS.component
        .insert_batch(world, &[books[2], books[2]], key.value(&Book::default()))
        .unwrap();
    lost(world, 2);
    ECS.component
        .remove_batch(world, &[books[3], books[3], books[2]], key.id)
        .unwrap();
    lost(world, 3);
    let mut commands = Commands::default();
    commands.remove(books[4], key.id);
    ECS.entity.apply(world, &mut commands).unwrap();
    lost(world, 4);
    assert_eq!(world.arenas[0].garbage, world.arenas[0].used);
    let statistics = ECS.world.statistics(world);
    assert_eq!(statistics.garbage_bytes, u64::from(expected) * 8);
    ECS.storage.compact(world);
    assert_eq!((world.arenas[0].used, world.arenas[0].blocks.len()), (0, 0));
}

#[test]
fn compaction_gathers_in_order_and_parts_what_was_shared() {
    let mut library = Library::new();
    let (key, books) = (library.book, library.books.clone());
    let shared = *library.world.get(key, books[2]).unwrap();
    ECS.component
        .insert(&mut library.world, books[0], key.value(&shared))
        .unwrap();
    library
        .world
        .set_text(key, books[3], |book| &mut book.title, "");
    library
        .world
        .set_text(key, books[3], |book| &mut book.title, &"title ".repeat(3));
    ECS.entity.despawn(&mut library.world, books[1]);
    ECS.storage.compact(&mut library.world);
    assert_eq!(library.numbers().1, 0);
    let (tags, rows) = (library.world.column(key, core_ecs::TableId(0)).unwrap(), 4);
    let starts: Vec<u32> = tags.iter().map(|book| book.title.0.start).collect();
    assert_eq!(starts.len(), rows);
    assert!(
        tags.iter()
            .all(|book| book.title.0.room == book.title.0.length.div_ceil(8))
    );
    (2..5).for_each(|number| library.check(number));
    library
        .world
        .set_text(key, books[0], |book| &mut book.title, "mine");
    library.check(2);
    let bytes = ECS.world.save(&library.world);
    library.world = ECS.world.load(&bytes).unwrap();
    (2..5).for_each(|number| library.check(number));
}

#[test]
fn worlds_are_joined_with_their_texts_and_links() {
    let library = Library::new();
    let mut world = World::default();
    let clock: Key<u64> = Key::register(&ECS.component, &mut world, "clock").unwrap();
    ECS.component
        .set_resource(&mut world, clock.value(&1))
        .unwrap();
    let tag = Read::register(&ECS.component, &mut world).unwrap();
    let book = Book::register(&ECS.component, &mut world).unwrap();
    let mine = ECS
        .entity
        .spawn(
            &mut world,
            &[book.value(&Book::default()), tag.value(&Read)],
        )
        .unwrap();
    world.set_text(book, mine, |book| &mut book.title, "mine");

    let mut other = library.world.clone();
    let clock = Key::<u64>::register(&ECS.component, &mut other, "clock").unwrap();
    let resource = ECS
        .component
        .set_resource(&mut other, clock.value(&2))
        .unwrap();
    let friend: Key<Entity> = Key::register(&ECS.component, &mut other, "friend").unwrap();
    ECS.component
        .insert(
            &mut other,
            library.books[0],
            friend.value(&library.books[2]),
        )
        .unwrap();
    ECS.entity.despawn(&mut other, library.books[1]);
    let before = world.clone();
    let handles = ECS.world.merge(&mut world, &other).unwrap();
    assert_eq!(ECS.world.check(&world), [""; 0]);
    assert_eq!(handles.len(), other.slots.len());
    assert_eq!(handles[resource.index as usize], Entity::NONE);
    assert_eq!(handles[library.books[1].index as usize], Entity::NONE);
    assert_eq!(world.entity_count(), before.entity_count() + 4);
    let joined = Library {
        books: library
            .books
            .iter()
            .map(|old| handles[old.index as usize])
            .collect(),
        world,
        book,
    };
    for number in [0, 2, 3, 4] {
        joined.check(number);
    }
    assert_eq!(
        joined.world.text(book, mine, |book| book.title),
        Some("mine")
    );
}

#[test]
fn handles_in_values_are_translated() {
    let mut other = World::default();
    let described = crate::sample::described();
    let id = ECS.component.register(&mut other, &described).unwrap();
    let [first, gone, second] = [(); 3].map(|()| ECS.entity.spawn(&mut other, &[]).unwrap());
    let mut value = [0; 32];
    value[..8].copy_from_slice(bytemuck::bytes_of(&second));
    value[8..16].copy_from_slice(bytemuck::bytes_of(&gone));
    ECS.component
        .insert(&mut other, first, (id, &value))
        .unwrap();
    ECS.entity.despawn(&mut other, gone);
    let mut world = World::default();
    ECS.entity.reserve(&mut world, 7).unwrap();
    let handles = ECS.world.merge(&mut world, &other).unwrap();
    let table = &world.tables[world.locate(handles[0]).unwrap().table.index()];
    let friends: &[Entity] = bytemuck::cast_slice(&table.columns[0].bytes()[..16]);
    assert_eq!(friends, [handles[second.index as usize], Entity::NONE]);
    assert!(world.contains(friends[0]));
}

#[test]
fn another_layout_is_refused_and_nothing_joined() {
    let mut world = World::default();
    ECS.component
        .register(&mut world, &crate::plain("wide", 24, 4))
        .unwrap();
    let before = world.clone();
    let refused = ECS.world.merge(&mut world, &crate::sample::sample());
    assert_eq!(
        refused,
        Err(core_ecs::Refusal::Layout {
            name: "wide".to_owned()
        }
        .into())
    );
    assert_eq!(world, before);
}

#[test]
fn a_small_file_cannot_ask_for_all_memory_by_a_shared_text() {
    let mut world = World::default();
    let book = Book::register(&ECS.component, &mut world).unwrap();
    let mut shared = Book::default();
    let arena = world.arena_mut(book.id).unwrap();
    arena.set_text(&mut shared.title, &"x".repeat(300_000));
    let table = ECS.storage.table(&mut world, &[book.id]).unwrap();
    let rows = ECS.entity.spawn_batch(&mut world, table, 10_000).unwrap();
    world.rows_mut(book, table, rows).unwrap().fill(shared);
    let mut saved = ECS.world.save(&world);
    assert_eq!(ECS.world.check(&ECS.world.load(&saved).unwrap()), [""; 0]);
    // Nearly all are zeros.
    saved.truncate(saved.len() / 2);
    crate::saved::seal(&mut saved);
    let error = ECS.world.load(&saved).unwrap_err();
    assert!(error.to_string().contains("more memory"), "{error}");
}

#[test]
fn texts_that_are_checked_together_are_those_that_are_checked_alone() {
    let mut arena = Arena::new(ComponentId(0));
    let mut texts = [Text::default(); 5];
    for (text, value) in texts
        .iter_mut()
        .zip(["", "Ærø", "été à l'île", "x", "日本"])
    {
        arena.set_text(text, value);
    }
    // Shorter ones in the rooms of longer ones: half a letter would be left of each.
    arena.set_text(&mut texts[2], "hi");
    arena.set_text(&mut texts[4], "日");
    let same = |arena: &Arena, texts: &[Text]| {
        let together = arena.texts();
        texts
            .iter()
            .all(|text| together.get(*text) == arena.text(*text))
    };
    assert!(same(&arena, &texts));
    assert_eq!(arena.texts().get(texts[2]), "hi");
    let all: &[u8] = bytemuck::cast_slice(&arena.blocks);
    assert!(str::from_utf8(all).is_ok(), "one check goes along all");

    // Bytes that are no letters, of a list: what is behind is checked alone, and what is half a letter is no text.
    let (mut list, mut last) = (List::default(), Text::default());
    arena.set_items(&mut list, &[0xff_u8; 9]);
    arena.set_text(&mut last, "schön");
    let half = |text: Text| {
        Text(Span {
            length: 2,
            ..text.0
        })
    };
    let foreign = [last, Text(list.0), half(texts[4]), half(last)];
    assert!(same(&arena, &foreign) && same(&arena, &texts));
    assert_eq!(
        foreign.map(|text| arena.texts().get(text)),
        ["schön", "", "", "sc"]
    );
    let outside = Text(Span {
        start: u32::MAX,
        length: u32::MAX,
        room: 1,
    });
    assert_eq!(arena.texts().get(outside), "");
}
