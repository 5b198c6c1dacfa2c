package ohmesh.spark;
import java.util.*; import org.apache.spark.SparkConf; import org.apache.spark.api.java.*;
public class StudyOnSpark { public static void main(String[] a){ try(JavaSparkContext sc=new JavaSparkContext(new SparkConf().setAppName("x"))){ List<Integer> l=new ArrayList<>(); for(int i=0;i<16;i++) l.add(i); System.out.println("RESULT "+sc.parallelize(l,16).map(i->{Thread.sleep(200); return ProcessHandle.current().pid();}).collect()); } } }
