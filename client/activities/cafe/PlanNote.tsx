import { useSay } from '../../kit/language.tsx'

type Size = { tables: number; groups: number; rounds: number }

/** In one sentence: does everybody get to every table, who pauses, which tables stay free? */
export function PlanNote({ tables, groups, rounds }: Size) {
  const say = useSay()
  const visits = Math.floor((rounds * Math.min(tables, groups)) / groups)
  return (
    <p>
      {groups > tables
        ? say('cafe.plan.pause', { n: groups - tables })
        : groups < tables
          ? say('cafe.plan.free', { n: tables - groups })
          : say('cafe.plan.full')}{' '}
      {visits >= tables && visits % tables === 0
        ? visits === tables
          ? say('cafe.plan.once')
          : say('cafe.plan.more')
        : visits < tables
          ? say('cafe.plan.some', { n: visits, of: tables })
          : say('cafe.plan.more')}
    </p>
  )
}
