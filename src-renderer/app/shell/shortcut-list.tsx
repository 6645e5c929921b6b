import { SidePanel } from '../../components/page/side-panel.tsx'
import { PlainTable } from '../../components/table/plain-table.tsx'

const SHORTCUTS: readonly (readonly [keys: string, what: string])[] = [
  ['Ctrl + K', 'Go to a referral, a screen or an action'],
  ['?', 'This list'],
  ['Tab, Shift + Tab', 'The next field or button, the one before'],
  ['Escape', 'Close a panel, a dialog or a list'],
  ['↑ ↓', 'In a table: the row before, the next row'],
  ['Page up, Page down', 'In a table: a window of rows up or down'],
  ['Home, End', 'In a table: its first row, its last row'],
  ['Enter', 'In a table: open the row; on a heading: sort by it'],
  ['Shift + Enter', 'On a heading: sort by this column, too'],
  ['Alt + ←', 'Back to where you were, on the same row'],
]

/** What the keyboard can do. */
export function ShortcutList({ onClose }: { readonly onClose: () => void }) {
  return (
    <SidePanel title="Keyboard shortcuts" width={560} onClose={onClose}>
      <PlainTable
        caption="Keyboard shortcuts"
        columns={[
          { key: 'keys', name: 'Keys', minWidth: 150, cell: ([keys]) => keys },
          { key: 'what', name: 'What they do', minWidth: 300, cell: ([, what]) => what },
        ]}
        rows={SHORTCUTS}
        keyOf={([keys]) => keys}
      />
    </SidePanel>
  )
}
