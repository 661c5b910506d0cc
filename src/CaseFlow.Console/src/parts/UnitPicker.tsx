import { Select } from 'antd'
import { useMemo } from 'react'
import type { Unit, UnitKind } from '../api/contract'
import { useText } from '../i18n/language'
import { isWithin, useDirectory } from './directory'

interface Props {
  id: string
  kinds: readonly UnitKind[]
  /** Only units below this one. */
  below?: string | undefined
  many?: boolean
  /** What leaving it empty means. */
  hint?: string | undefined
  value: string | readonly string[] | undefined
  onChange: (value: string | string[] | undefined) => void
}

/** Chooses units by name or code; the tree of the district is shown by indentation. */
export function UnitPicker({ id, kinds, below, many = false, hint, value, onChange }: Props) {
  const text = useText()
  const { units } = useDirectory()
  const options = useMemo(() => inTreeOrder(units)
    .filter(({ unit }) => !unit.closed && kinds.includes(unit.kind) && (below === undefined || (unit.code !== below && isWithin(units, unit.code, below))))
    .map(({ unit, depth }) => ({ value: unit.code, label: unit.name, search: `${unit.name} ${unit.code}`, depth, kind: unit.kind })),
  [units, kinds, below])
  const shallowest = Math.min(...options.map((option) => option.depth))
  return (
    <Select
      id={id} {...(many ? { mode: 'multiple' as const } : {})} allowClear style={{ width: '100%' }} placeholder={hint ?? text.forms.searchUnit}
      value={many ? [...((value as string[] | undefined) ?? [])] : (value as string | undefined)} options={options}
      showSearch={{ optionFilterProp: 'search' }}
      optionRender={({ data }) => (
        <span className="option" style={{ paddingInlineStart: (data.depth - shallowest) * 16 }}>
          {data.label}<small>{text.words.unitKind[data.kind]}</small>
        </span>
      )}
      onChange={(chosen: string | string[] | undefined) => { onChange(chosen) }}
    />
  )
}

function inTreeOrder(units: ReadonlyMap<string, Unit>): { unit: Unit; depth: number }[] {
  const children = Map.groupBy(units.values(), (unit) => unit.parent ?? '')
  const walk = (parent: string, depth: number): { unit: Unit; depth: number }[] =>
    (children.get(parent) ?? []).flatMap((unit) => [{ unit, depth }, ...walk(unit.code, depth + 1)])
  return walk('', 0)
}
