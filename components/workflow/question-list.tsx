"use client";

import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  type Modifier,
  MouseSensor,
  TouchSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { type ReactNode, useId } from "react";

export interface QuestionListProps {
  uids: readonly string[];
  nameOf: (uid: string) => string;
  onMove: (from: number, to: number) => void;
  /** The cards, in the order of `uids`. */
  children: ReactNode;
}

/** Only up and down: a card never leaves its column. */
const alongTheList: Modifier = ({ transform }) => ({ ...transform, x: 0 });

const instructions = {
  draggable: "Press Space to pick up the question, the arrow keys to move it, Space to put it down, Escape to cancel.",
};

/** Reorders by mouse, by touch (press and hold) and by keyboard; every step is announced. */
export function QuestionList({ uids, nameOf, onMove, children }: QuestionListProps) {
  const id = useId();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 120, tolerance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );

  function handleDragEnd({ active, over }: DragEndEvent) {
    if (over === null || over.id === active.id) return;
    const from = uids.indexOf(String(active.id));
    const to = uids.indexOf(String(over.id));
    if (from >= 0 && to >= 0) onMove(from, to);
  }

  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[alongTheList]}
      onDragEnd={handleDragEnd}
      accessibility={{ announcements: announcements(uids, nameOf), screenReaderInstructions: instructions }}
    >
      <SortableContext items={[...uids]} strategy={verticalListSortingStrategy}>
        <ol className="flex flex-col gap-2">{children}</ol>
      </SortableContext>
    </DndContext>
  );
}

function announcements(uids: readonly string[], nameOf: (uid: string) => string): Announcements {
  const name = (id: UniqueIdentifier) => nameOf(String(id));
  const place = (id: UniqueIdentifier) => `${uids.indexOf(String(id)) + 1} of ${uids.length}`;
  return {
    onDragStart: ({ active }) => `Picked up ${name(active.id)}. Position ${place(active.id)}.`,
    onDragOver: ({ active, over }) => (over ? `${name(active.id)} is now at position ${place(over.id)}.` : undefined),
    onDragEnd: ({ active, over }) => `${name(active.id)} put down at position ${place(over?.id ?? active.id)}.`,
    onDragCancel: ({ active }) => `Cancelled. ${name(active.id)} is back at position ${place(active.id)}.`,
  };
}
