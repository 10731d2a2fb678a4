import { useEffect, useState } from 'react'

/** A board holds seven lines; what does not fit comes by in turn, slowly enough to be read aloud. */
const TURN = 12_000

/** Which of so many pages the board shows now. */
export function useTurn(pages: number): number {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (pages < 2) return
    const timer = setInterval(() => setTurn((before) => before + 1), TURN)
    return () => clearInterval(timer)
  }, [pages])
  return turn % Math.max(1, pages)
}
