import initSqlJs from 'sql.js'
import { describe, expect, it } from 'vitest'
import { judge, UNREPEATABLE_FUNCTIONS } from '../../../src-main/store/sqljs/sql-gate'

describe('the gate lets through', () => {
  const passing: [string, string][] = [
    ['select random()', 'read'],
    ["select datetime('now')", 'read'],
    ['-- a remark\nselect 1', 'read'],
    ['values (1)', 'read'],
    ['explain query plan delete from t', 'read'],
    ['with a as (select 1) select * from a', 'read'],
    ['with "delete" as (select 1) select * from "delete"', 'read'],
    ['pragma integrity_check', 'read'],
    ['PRAGMA table_info(t)', 'read'],
    ['insert into "t" ("date", "time") values (?, ?)', 'write'],
    ['with a(x) as (select 1) insert into t select x from a', 'write'],
    ['replace into t values (1)', 'write'],
    ["update t set a = 'random() now current_timestamp'", 'write'],
    ["update t set a = replace(a, 'x', 'y') where b = :random", 'write'],
    ['insert or replace into t values (?) on conflict do nothing', 'write'],
    ['delete from t where "fail" = 1 /* rollback */', 'write'],
    ['create table t (a integer default 0) strict', 'schema'],
    ['create index i on t (a)', 'schema'],
    ["create trigger x before update on t begin select raise(abort, 'no'); end", 'schema'],
    ['drop table t', 'schema'],
    ['alter table t add column b text', 'schema']
  ]
  it.each(passing)('%s', (sql, kind) => {
    expect(judge(sql)).toEqual({ kind })
  })
})

describe('the gate refuses', () => {
  const refused = [
    '',
    '-- nothing',
    'begin',
    'COMMIT',
    'rollback',
    'savepoint a',
    'release a',
    "attach 'x' as y",
    'detach y',
    'vacuum',
    'analyze',
    'pragma foreign_keys = off',
    'pragma foreign_keys=0',
    'pragma journal_mode(wal)',
    'pragma foreign_keys(0)',
    'pragma main.foreign_keys = 0',
    'pragma writable_schema',
    'pragma user_version = 3',
    'constructor',
    'with a as (select 1)',
    'insert into t values (random())',
    'insert into t values (RANDOM ())',
    'insert into t values ("random"())',
    'insert into t values ([random]())',
    'insert into t values (`random`())',
    'insert into t values (random/**/())',
    'insert into t values (randomblob(8))',
    'insert into t values (current_timestamp)',
    'insert into t values (unixepoch())',
    "update t set a = datetime('now')",
    'update t set a = date(?)',
    'update t set a = changes()',
    'update t set a = last_insert_rowid()',
    'insert or fail into t values (1)',
    'update or rollback t set a = 1',
    'insert into t select * from pragma_page_count',
    'insert into t select name from temp.x',
    'insert into t select name from "temp".x',
    'create temp table t (a)',
    'create temporary view v as select 1',
    'create virtual table f using fts4(a)',
    'create table t (a text default current_timestamp)',
    'create table t (a references u deferrable initially deferred)',
    "create trigger x after insert on t begin select raise(rollback, 'no'); end",
    'create view v as select random() as r',
    "with a as (select random() as r) insert into t select r from a where b <> 'select'"
  ]
  it.each(refused)('%s', (sql) => {
    expect(judge(sql)).toHaveProperty('refused')
  })
})

describe('the table of functions that do not repeat', () => {
  /** Called "not deterministic" by SQLite only because nobody has told it otherwise: windows, sums, and plain maths. */
  const REPEATABLE_ALL_THE_SAME =
    `acos acosh asin asinh atan atan2 atanh atn2 avg ceil charindex cos cosh cot coth count cume_dist degrees
    dense_rank difference exp first_value floor group_concat lag last_value lead leftstr log log10 lower_quartile max
    median min mode nth_value ntile padc padl padr percent_rank pi power proper radians rank replicate reverse
    rightstr row_number sign sin sinh sqrt square stdev strfilter string_agg sum tan tanh total upper_quartile variance`
      .split(/\s+/)
      // full-text search needs virtual tables, which the gate refuses
      .concat(['match', 'matchinfo', 'offsets', 'optimize', 'snippet'])

  it('holds every function that this SQLite does not call deterministic', async () => {
    const { Database } = await initSqlJs()
    const db = new Database()
    const deterministic = 0x800
    const names = db.exec(
      `select distinct name from pragma_function_list where (flags & ${deterministic}) = 0`
    )
    const found = (names[0]?.values ?? []).map(([name]) => String(name))
    expect(found.length).toBeGreaterThan(50)
    const keywords = ['current_date', 'current_time', 'current_timestamp']
    const known = [...UNREPEATABLE_FUNCTIONS, ...REPEATABLE_ALL_THE_SAME, ...keywords]
    expect(found.filter((name) => !known.includes(name))).toEqual([])
    db.close()
  })

  it('holds every function that can read the clock', async () => {
    const { Database } = await initSqlJs()
    const db = new Database()
    const names = db.exec('select distinct name from pragma_function_list')
    const clocks = (names[0]?.values ?? [])
      .map(([name]) => String(name))
      .filter((name) => /date|time|epoch|julian/.test(name))
    expect(clocks.sort()).toEqual([
      'current_date',
      'current_time',
      'current_timestamp',
      'date',
      'datetime',
      'julianday',
      'strftime',
      'time',
      'timediff',
      'unixepoch'
    ])
    db.close()
  })
})
