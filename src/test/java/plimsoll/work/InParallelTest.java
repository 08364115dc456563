package plimsoll.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InParallelTest {
  private static final List<Integer> MANY = IntStream.range(0, 10_000).boxed().toList();

  @Test
  void eachItemIsDoneOnceAndInItsPlace() {
    for (int threads : new int[] {1, 2, 7}) {
      AtomicInteger done = new AtomicInteger();
      List<Integer> made =
          in(
              threads,
              () ->
                  InParallel.map(
                      MANY,
                      i -> {
                        done.incrementAndGet();
                        return -i;
                      }));
      assertEquals(MANY.stream().map(i -> -i).toList(), made);
      assertEquals(MANY.size(), done.get());
    }
    assertEquals(List.of(), InParallel.map(List.of(), i -> i));
    assertEquals(List.of(2), InParallel.map(List.of(1), i -> i + 1));
  }

  @Test
  void noMoreThreadsAreUsedThanThePoolHas() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    in(
        2,
        () -> {
          InParallel.forEach(MANY, i -> threads.add(Thread.currentThread()));
          return 0;
        });
    assertTrue(threads.size() <= 2, threads.toString());
  }

  @Test
  @Timeout(60)
  void aThreadThatIsDoneTakesWhatIsLeft() {
    CountDownLatch others = new CountDownLatch(MANY.size() - 1);
    // The first item ends when all others are done, which only another thread can do.
    in(
        2,
        () -> {
          InParallel.forEach(MANY, i -> pass(i, others));
          return 0;
        });
    assertEquals(0, others.getCount());
  }

  private static void pass(int i, CountDownLatch others) {
    if (i > 0) {
      others.countDown();
      return;
    }
    try {
      others.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsThrownStopsTheRestAndIsThrown() {
    AtomicInteger done = new AtomicInteger();
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                in(
                    2,
                    () -> {
                      InParallel.forEach(MANY, i -> fail(i, done));
                      return 0;
                    }));
    assertTrue(
        thrown.getMessage() != null && thrown.getMessage().contains("the tenth"), thrown::toString);
    assertTrue(done.get() < MANY.size(), () -> done + " were done");
  }

  private static void fail(int i, AtomicInteger done) {
    if (i == 10) {
      throw new IllegalStateException("the tenth");
    }
    done.incrementAndGet();
  }

  private static <T> T in(int threads, java.util.concurrent.Callable<T> work) {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(work).join();
    } finally {
      pool.shutdown();
    }
  }
}
